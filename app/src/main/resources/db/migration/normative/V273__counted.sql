-- A report is counted by a viewer of the program's own, who is nobody and sees exactly the organs of the report.
create policy counted on normative_document for select to ${application} using (organ <@ (select viewer_organ_ranges()));
create policy counted on normative_spell for select to ${application} using (organ <@ (select viewer_organ_ranges()));
