-- A short form of what an entry said where it was answered with; empty where nobody noted it.
ALTER TABLE sent_answer ADD COLUMN said TEXT NOT NULL DEFAULT '';
