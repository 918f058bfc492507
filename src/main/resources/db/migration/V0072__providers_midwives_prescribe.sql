ALTER TABLE prescriber DROP CONSTRAINT prescriber_type_check;
ALTER TABLE prescriber ADD CONSTRAINT prescriber_type_check CHECK (type IN ('MD', 'OD', 'OB'));
