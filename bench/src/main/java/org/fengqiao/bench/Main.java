package org.fengqiao.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.fengqiao.bootstrap.clock.DrawnIds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of the bench. */
@Command(
    name = "bench/run",
    mixinStandardHelpOptions = true,
    description = {
      "Measures through the public contract: reports and whole lives of cases, beside the limit of"
          + " the database and beside one transaction a call; where points lie; lists over a"
          + " million cases; counting and rates; disputes and petitions; clues and their rewards;"
          + " the import of a country. All in one run of some half an hour; nothing else should run"
          + " on the machine meanwhile.",
      "",
      "Each variant has its own server (-Xmx512m) or database and its own data, under bench/target;"
          + " some gigabytes, removed at the end."
    })
final class Main implements Callable<Integer> {
  @Option(names = "--quick", description = "A few seconds each: shows that it works, no more.")
  private boolean quick;

  /** What is measured, if not all. */
  private enum Part {
    REPORTS,
    LOCATE,
    LISTS,
    RATES,
    DISPUTES,
    REWARDS,
    COUNTRY
  }

  @Option(
      names = "--only",
      paramLabel = "PART",
      description = {
        "Measures one part: ${COMPLETION-CANDIDATES}: reports and lives; LocatePatch; lists over a"
            + " million cases; counting and rates; disputes and petitions; clues and their rewards;"
            + " the import of a country."
      })
  private @Nullable Part only;

  @Option(
      names = "--connections",
      paramLabel = "N",
      description = "Connections of the client, for unary calls. Default: ${DEFAULT-VALUE}.",
      defaultValue = "2")
  private int connections;

  @Option(
      names = "--keep",
      description = "Leave the data, with the servers' logs, for looking at afterwards.")
  private boolean keep;

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException, SQLException, IOException {
    var home = Path.of(System.getProperty("fengqiao.home", ".")).toAbsolutePath().normalize();
    var work = home.resolve("bench/target/data");
    remove(work);
    PrintStream out = System.out;
    try {
      var plan = quick ? Plan.QUICK : Plan.WHOLE;
      var bench = new Bench(home, work, plan, connections, new DrawnIds(), out);
      var lines = measured(bench);
      out.println();
      out.println(quick ? "Too short to mean anything:" : "What was asked for:");
      lines.forEach(out::println);
      return 0;
    } finally {
      if (!keep) {
        remove(work);
      }
    }
  }

  private List<String> measured(Bench bench) throws InterruptedException, SQLException {
    return switch (only) {
      case null -> bench.run();
      case REPORTS -> bench.reports();
      case LOCATE -> bench.locate();
      case LISTS -> bench.lists();
      case RATES -> bench.rates();
      case DISPUTES -> bench.disputes();
      case REWARDS -> bench.rewards();
      case COUNTRY -> bench.country();
    };
  }

  private static void remove(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (var all = Files.walk(directory)) {
        for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
