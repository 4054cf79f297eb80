### 個案可能說到誰，誰就不經手。

card-released = <b>{ $case_number }</b> 已轉到群裡：{ -supervisor }看過，跟哪位同事都沒有關係。
