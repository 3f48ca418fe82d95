package org.fengqiao.examples.partner;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line. {@link Session} does what it says. */
@Command(
    name = "examples/java/run",
    mixinStandardHelpOptions = true,
    version = "1.0.0-SNAPSHOT",
    sortOptions = false,
    description = {
      "Plays two partners of Fengqiao over a file of work orders: the 12345 platform, which reports"
          + " each and follows what becomes of it, and a handling unit, which dispatches, signs"
          + " for, resolves and closes what has a reply.",
      "",
      "FILE is CSV in UTF-8, gzipped or not, with the columns id, subject, text, reported_at and,"
          + " if there were any, reply and replied_at; times are local to Asia/Shanghai."
    },
    footer = {
      "",
      "Running it again sends the same request ids: nothing is reported twice.",
      "",
      "Examples:",
      "  examples/java/run orders.csv",
      "  examples/java/run orders.csv.gz --in-flight 256 --no-handling",
      "  examples/java/run orders.csv --limit 100 --verify",
      "",
      "Exit code: 0 all went well; 1 something was refused, missing or not legal; 2 bad arguments."
    })
final class Main implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The work orders.")
  private Path file;

  @Option(
      names = "--server",
      paramLabel = "HOST:PORT",
      description = "Where Fengqiao is. Default: 127.0.0.1:${env:FENGQIAO_PORT:-9090}.",
      defaultValue = "127.0.0.1:${env:FENGQIAO_PORT:-9090}")
  private String server;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description =
          "The platform's token. Default: $FENGQIAO_TOKEN; without either, two partners are"
              + " registered on the demo with the token ./run left in its data directory.",
      defaultValue = "${env:FENGQIAO_TOKEN}")
  private Optional<String> token = Optional.empty();

  @ArgGroup(exclusive = false)
  private UnitOptions unit;

  /** What a unit that is not the demo's takes. */
  static final class UnitOptions {
    @Option(
        names = "--unit-token",
        required = true,
        paramLabel = "TOKEN",
        description = "With --token: the token of the partner that acts for the unit.")
    private String token;

    @Option(
        names = "--unit",
        required = true,
        paramLabel = "units/ID",
        description = "The unit that handles.")
    private String name;

    @Option(
        names = "--officer",
        required = true,
        paramLabel = "officers/ID",
        description = "Who acts for it.")
    private String officer;
  }

  @Option(
      names = "--division",
      paramLabel = "CODE",
      description = "Where the unit looks for work. Default: ${DEFAULT-VALUE}, Baiyin.",
      defaultValue = "620402000000")
  private String division;

  @Option(
      names = "--in-flight",
      paramLabel = "N",
      description = "Reports, and cases in the unit's hands, at once. Default: ${DEFAULT-VALUE}.",
      defaultValue = "64")
  private int inFlight;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Take only the first N work orders.",
      defaultValue = "2147483647",
      showDefaultValue = CommandLine.Help.Visibility.NEVER)
  private int limit;

  @Option(names = "--no-handling", description = "Report and follow only.")
  private boolean noHandling;

  @Option(
      names = "--verify",
      description =
          "Afterwards hold every case's trace, and what the watch saw, against the rules.")
  private boolean verify;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      description = "How long the server may stay away. Default: ${DEFAULT-VALUE}.",
      defaultValue = "120")
  private int patience;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Of the server's messages: en or zh-CN. Default: ${DEFAULT-VALUE}.",
      defaultValue = "en")
  private String language;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "What is kept between runs. Default: target/state/SERVER beside the example.")
  private Path stateDirectory;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Main()).setExecutionExceptionHandler(Main::explain).execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    if (unit != null && token.isEmpty()) {
      throw wrong("--unit-token needs --token: they are of one server");
    }
    if (inFlight < 1 || limit < 1 || patience < 1) {
      throw wrong("--in-flight, --limit and --patience are at least 1");
    }
    var orders = WorkOrders.check(file, limit);
    var state = new State(stateDirectory());
    var retries = new Retries(Duration.ofSeconds(patience));
    try (var to = Server.at(server, language)) {
      var identity =
          token.isPresent()
              ? new Identity(token.get(), given())
              : new Demo(to, state, retries).identity(adminToken(), "divisions/" + division);
      var session = new Session(to, retries, state, noHandling ? handless(identity) : identity);
      return session.run(file, orders, inFlight, verify) ? 0 : 1;
    }
  }

  private Optional<Identity.Unit> given() {
    return Optional.ofNullable(unit)
        .map(u -> new Identity.Unit(u.token, u.name, u.officer, "divisions/" + division));
  }

  private static Identity handless(Identity identity) {
    return new Identity(identity.platformToken(), Optional.empty());
  }

  private Path stateDirectory() {
    return stateDirectory != null
        ? stateDirectory
        : Path.of(System.getProperty("partner.home", "."), "target", "state")
            .resolve(server.replaceAll("[^0-9A-Za-z.-]", "_"));
  }

  /** Where {@code ./run} leaves the token of the demo. */
  private static Path adminToken() {
    var data = System.getenv("FENGQIAO_DATA");
    var directory =
        data == null ? Path.of(System.getProperty("partner.tree", "."), "data") : Path.of(data);
    return directory.resolve("demo-token");
  }

  private CommandLine.ParameterException wrong(String why) {
    return new CommandLine.ParameterException(spec.commandLine(), why);
  }

  private static int explain(
      Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) throws Exception {
    if (failure instanceof BadFile || failure instanceof GaveUp) {
      commandLine.getErr().println(failure.getMessage());
      return failure instanceof BadFile ? 2 : 1;
    }
    throw failure;
  }
}
