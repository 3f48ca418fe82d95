package org.fengqiao.bootstrap.cli;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.adapters.persistence.LaneHeads;
import org.fengqiao.bootstrap.database.OpenDatabase;
import org.fengqiao.embedded.Dump;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads a backup into an empty embedded database. */
@Command(
    name = "restore",
    description = {
      "Reads a backup into the embedded database of a data directory that has none yet, and brings"
          + " it",
      "to the schema of this program. Run journal verify after it, before anything is served."
    },
    footerHeading = "%nExample:%n",
    footer = "  FENGQIAO_DATA=restored ./run restore /backup/fengqiao-2026-11-26.sql.gz")
final class RestoreCommand implements Callable<Integer> {
  private final Surroundings around;

  @Parameters(paramLabel = "FILE", description = "What backup has written.")
  private @Nullable Path file;

  RestoreCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws NoSuchFileException {
    var from = Objects.requireNonNull(file).toAbsolutePath();
    if (!Files.exists(from)) {
      throw new NoSuchFileException(from.toString());
    }
    var config = around.config();
    if (config.database().isPresent()) {
      throw new Failure(BackupCommand.EXTERNAL);
    }
    // Not beside a server: what it serves is no empty database.
    try (var database = OpenDatabase.toServe(config)) {
      database.requireEmpty();
      Dump.read(from, database.embedded().orElseThrow());
      int applied = database.migrate();
      around
          .out()
          .printf(
              "%s restored, %d migrations applied to it; the lanes stand at %s%n",
              from, applied, LaneHeads.read(database.auditorSource()));
      around.out().flush();
    }
    return 0;
  }
}
