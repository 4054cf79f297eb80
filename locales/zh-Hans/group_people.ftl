### 个案可能说到谁，谁就不经手。

card-released = <b>{ $case_number }</b> 已转到群里：{ -supervisor }看过，跟哪位同事都没有关系。
