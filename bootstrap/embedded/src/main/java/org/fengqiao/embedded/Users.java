package org.fengqiao.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

/** The passwords of one run of the server: never asked for, made anew at each start. */
record Users(String app, String migrator, String auditor) {
  static final String DATABASE = "fengqiao";

  /** Room for the databases of tests beside the one, each under its own name. */
  private static final String TEST_DATABASES =
      """
      GRANT ALL PRIVILEGES ON `fengqiao\\_%`.* TO fengqiao_migrator WITH GRANT OPTION;
      GRANT SELECT ON `fengqiao\\_%`.* TO fengqiao_auditor;
      """;

  static Users random() {
    var random = new SecureRandom();
    return new Users(password(random), password(random), password(random));
  }

  private static String password(SecureRandom random) {
    var bytes = new byte[24];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The statements the server runs before it takes its first connection. */
  String script(boolean withTestDatabases) {
    try (InputStream in = Users.class.getResourceAsStream("users.sql")) {
      var template =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              .replace("${database}", DATABASE)
              .replace("${app_password}", app)
              .replace("${migrator_password}", migrator)
              .replace("${auditor_password}", auditor);
      return withTestDatabases ? template + TEST_DATABASES : template;
    } catch (IOException e) {
      throw new DatabaseFailure("users.sql cannot be read from the program", e);
    }
  }
}
