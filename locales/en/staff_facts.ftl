### The fact sheet of a case, for staff.

# $family (text) - which causes stand on the buttons
cause-asked =
    <b>{ $case_number }</b>: { $family ->
        [procedural] What went wrong in how we work?
        [personal] What went wrong in how somebody was treated?
        [dissatisfier] What put the customer off?
       *[obstacle] What stands in the way inside the house?
    }{ $has_cause ->
        [yes] { "" } So far: { $cause_text }
       *[no] { "" }
    }
    One tap. It only says where the reports count it; the customer never reads it.
