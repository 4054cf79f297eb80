### Values in words, about limits from outside.

value-outer-accept = a person tells the customer that we take it up.
value-outer-final = the customer has our answer.
value-sector-china-bank-insurance = banks and insurers in China
value-sector-china-securities = securities in China
value-sector-china-market-regulator = market regulator in China
value-sector-uk-finance = financial services in the UK
value-sector-uk-housing = social housing in the UK
value-sector-uk-energy = energy in the UK
value-sector-uk-telecom = telecoms in the UK
value-limit-morning = list of the day
