### 说法：外部规定的期限

value-outer-accept = 到那时要有人告诉客户：这件事我们受理。
value-outer-final = 到那时客户要拿到我们的答复。
value-sector-china-bank-insurance = 银行业保险业投诉处理规定
value-sector-china-securities = 证券投诉处理规定
value-sector-china-market-regulator = 市场监管投诉处理规定
value-sector-uk-finance = 英国金融投诉规定
value-sector-uk-housing = 英国社会住房投诉规定
value-sector-uk-energy = 英国能源投诉规定
value-sector-uk-telecom = 英国电信投诉规定
value-limit-morning = 当天的清单
