package org.fengqiao.bootstrap.cli;

import java.util.concurrent.Callable;
import org.fengqiao.bootstrap.database.OpenDatabase;
import picocli.CommandLine.Command;

/** Brings the schema to the one of this program. */
@Command(
    name = "migrate",
    description = {
      "Brings the database to the schema of this program, and grants the server's user its tables.",
      "serve does so by itself where it may; a schema newer than the program is refused."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./run migrate",
      "  FENGQIAO_DATABASE_URL=jdbc:mariadb://db:3306/fengqiao ... ./run migrate"
    })
final class MigrateCommand implements Callable<Integer> {
  private final Surroundings around;

  MigrateCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    try (var database = OpenDatabase.beside(around.config())) {
      int applied = database.migrate();
      around.out().printf("%d migrations applied; the schema is current%n", applied);
      around.out().flush();
    }
    return 0;
  }
}
