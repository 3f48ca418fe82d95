import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.embedded.EmbeddedDatabase;
import org.fengqiao.embedded.Login;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Runs the migrations on a temporary MariaDB and writes the jOOQ classes of what they made. Launched
 * from source by the build; does nothing when migrations, versions and this file are as last time.
 */
public final class GenerateSchema {
  private static final String COLUMNS = "org.fengqiao.adapters.persistence.columns.";

  public static void main(String[] arguments) throws Exception {
    var module = Path.of(arguments[0]);
    var output = Path.of(arguments[1]);
    var migrations = module.resolve("../src/main/resources/db/migration").normalize();
    var stamp = output.resolve("stamp");
    var digest = digest(module, migrations);
    if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
      return;
    }
    Files.deleteIfExists(stamp);
    Logger.getLogger("").setLevel(Level.SEVERE);
    try (var database = EmbeddedDatabase.temporary()) {
      var login = database.logins().migrator();
      Flyway.configure()
          .dataSource(login.jdbcUrl(), login.user(), login.password())
          .locations("filesystem:" + migrations)
          .load()
          .migrate();
      GenerationTool.generate(configuration(login, output));
    }
    Files.createDirectories(output);
    Files.writeString(stamp, digest);
  }

  /** The names on the class path are the versions of the libraries; our own are not versions. */
  private static String digest(Path module, Path migrations) throws Exception {
    var sha = MessageDigest.getInstance("SHA-256");
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      var name = Path.of(entry).getFileName().toString();
      if (name.endsWith(".jar") && !name.startsWith("fengqiao-")) {
        sha.update(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    var inputs = new TreeSet<>(List.of(module.resolve("src/build/java/GenerateSchema.java")));
    try (var files = Files.list(migrations)) {
      files.forEach(inputs::add);
    }
    for (var input : inputs) {
      sha.update(input.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      sha.update(Files.readAllBytes(input));
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private static Configuration configuration(Login login, Path output) {
    return new Configuration()
        .withLogging(Logging.ERROR)
        .withJdbc(
            new Jdbc()
                .withUrl(login.jdbcUrl())
                .withUser(login.user())
                .withPassword(login.password()))
        .withGenerator(
            new Generator()
                .withDatabase(
                    new Database()
                        .withName("org.jooq.meta.mariadb.MariaDBDatabase")
                        .withInputSchema("fengqiao")
                        .withOutputSchemaToDefault(true)
                        .withExcludes("flyway_schema_history")
                        .withIncludeCheckConstraints(false)
                        .withUnsignedTypes(false)
                        .withForcedTypes(
                            forced("java.util.UUID", "BINARY\\(16\\)")
                                .withConverter(COLUMNS + "UuidColumn"),
                            forced("java.time.Instant", "DATETIME.*")
                                .withBinding(COLUMNS + "InstantColumn"),
                            // As its bytes: what jOOQ has of geometry is not in its open edition.
                            new ForcedType()
                                .withName("BLOB")
                                .withIncludeTypes("(?i:GEOMETRY)")
                                .withIgnoreUnused(true),
                            new ForcedType()
                                .withName("BOOLEAN")
                                .withIncludeTypes("(?i:TINYINT\\(1\\))")
                                .withIgnoreUnused(true)))
                .withGenerate(
                    new Generate()
                        .withDeprecated(false)
                        .withImplicitJoinPathsToOne(false)
                        .withImplicitJoinPathsToMany(false))
                .withTarget(
                    new Target()
                        .withPackageName("org.fengqiao.adapters.persistence.schema")
                        .withDirectory(output.toString())));
  }

  private static ForcedType forced(String type, String columns) {
    return new ForcedType()
        .withUserType(type)
        .withIncludeTypes("(?i:" + columns + ")")
        .withIgnoreUnused(true);
  }
}
