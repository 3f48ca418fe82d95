-- The database and its three users, for an external MariaDB (10.11 or later): put a name for the database and
-- three passwords in place of the ${...} and run it once as an administrator. The embedded database runs this
-- same file at each of its starts. Nobody here has SUPER, FILE or any right outside the one database.
--
-- The app user gets no right at all from this file: after each migration `migrate` grants it, table by table,
-- SELECT, INSERT, UPDATE and DELETE, and on the journal SELECT and INSERT only. MariaDB has no grant that takes
-- something away again, so a right on the whole database would open the journal to change.

CREATE DATABASE IF NOT EXISTS `${database}` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE USER IF NOT EXISTS fengqiao_app IDENTIFIED BY '${app_password}';
ALTER USER fengqiao_app IDENTIFIED BY '${app_password}';

CREATE USER IF NOT EXISTS fengqiao_migrator IDENTIFIED BY '${migrator_password}';
ALTER USER fengqiao_migrator IDENTIFIED BY '${migrator_password}';
GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES, CREATE VIEW, TRIGGER
  ON `${database}`.* TO fengqiao_migrator WITH GRANT OPTION;

CREATE USER IF NOT EXISTS fengqiao_auditor IDENTIFIED BY '${auditor_password}';
ALTER USER fengqiao_auditor IDENTIFIED BY '${auditor_password}';
GRANT SELECT ON `${database}`.* TO fengqiao_auditor;
