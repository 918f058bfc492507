package ar.gov.isj.genos.platform;

/**
 * How the database is reached: the owner makes and changes tables, the application only uses them.
 *
 * @param url JDBC
 * @param owner for migrations
 * @param application neither owner nor superuser, so that row-level security binds it
 */
record DatabaseAccess(String url, Login owner, Login application) {

  record Login(String user, String password) {

    @Override
    public String toString() {
      return user;
    }
  }
}
