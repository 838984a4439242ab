-- Where moved rows are at home names children: only those who see the child may read it, not everybody of the authority.
drop policy own_area on people.moved_row;
call access.guard_child_table('people.moved_row');
