/// Phone numbers that nobody can call: without area code, or with a digit too few.
#pragma once

#include "operations/input/contact_reader.hpp"

namespace kartei::operations {

/// Gives a contact without a phone number the digits that stand in its row's columns of phone numbers. Within
/// one list they tell that two rows have the same one; they are good for nothing else.
void take_unread_phones(ReadRow& row);

}  // namespace kartei::operations
