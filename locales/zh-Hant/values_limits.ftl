### 說法：外部規定的期限

value-outer-accept = 到那時要有人告訴客戶：這件事我們受理。
value-outer-final = 到那時客戶要拿到我們的答覆。
value-sector-china-bank-insurance = 中國銀行保險投訴規定
value-sector-china-securities = 中國證券投訴規定
value-sector-china-market-regulator = 中國市場監管投訴規定
value-sector-uk-finance = 英國金融投訴規定
value-sector-uk-housing = 英國社會住宅投訴規定
value-sector-uk-energy = 英國能源投訴規定
value-sector-uk-telecom = 英國電信投訴規定
value-limit-morning = 當天的清單
