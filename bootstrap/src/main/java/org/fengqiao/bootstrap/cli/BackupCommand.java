package org.fengqiao.bootstrap.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.adapters.persistence.LaneHeads;
import org.fengqiao.bootstrap.database.OpenDatabase;
import org.fengqiao.embedded.Dump;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the embedded database to a file. */
@Command(
    name = "backup",
    description = {
      "Writes the embedded database to a new file, as it stands at one moment. May run beside a"
          + " server.",
      "All that was acknowledged before it began is in it. An external database is backed up by"
          + " its",
      "own tools: docs/operations.md says how."
    },
    footerHeading = "%nExample:%n",
    footer = "  ./run backup /backup/fengqiao-2026-11-26.sql.gz")
final class BackupCommand implements Callable<Integer> {
  static final String EXTERNAL =
      "the database is an external one: its own tools do this, as docs/operations.md says";

  private final Surroundings around;

  @Parameters(paramLabel = "FILE", description = "The file to be made; not there yet.")
  private @Nullable Path file;

  BackupCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    var to = Objects.requireNonNull(file).toAbsolutePath();
    if (Files.exists(to)) {
      throw new Failure(to + " is there already");
    }
    try (var database = OpenDatabase.beside(around.config())) {
      var logins = database.embedded().orElseThrow(() -> new Failure(EXTERNAL));
      database.requireCurrent();
      var heads = LaneHeads.read(database.auditorSource());
      Dump.write(logins, to);
      around.out().printf("%s written; the lanes stood at %s when it began%n", to, heads);
      around.out().flush();
    }
    return 0;
  }
}
