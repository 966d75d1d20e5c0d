-- Why something was done, in the words of who did it; covered by the row's hash where there is one.
ALTER TABLE AuditEntries ADD Detail TEXT NULL;
