package org.fengqiao.bootstrap.cli;

import java.util.stream.Stream;
import org.fengqiao.bootstrap.config.Setting;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line as a whole. */
@Command(
    name = "./run",
    mixinStandardHelpOptions = true,
    version = "Fengqiao 1.0.0-SNAPSHOT",
    synopsisSubcommandLabel = "[COMMAND]",
    description = "Runs Fengqiao; without a command, serve.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:refused or failed; a line says why",
      "2:a setting or an argument is wrong; a line names it",
      "3:journal verify found a fault"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./run",
      "  ./run demo",
      "  FENGQIAO_PORT=9191 ./run serve",
      "  ./run import divisions --help"
    })
public final class Fengqiao {
  private static final int WIDTH = 110;

  private Fengqiao() {}

  /** Runs the command that {@code arguments} give and answers its exit code. */
  public static int run(Surroundings around, String... arguments) {
    return line(around).execute(arguments.length == 0 ? new String[] {"serve"} : arguments);
  }

  private static CommandLine line(Surroundings around) {
    var imports = new CommandLine(new ImportCommand());
    imports.addSubcommand(new ImportDivisionsCommand(around));
    imports.addSubcommand(new ImportPeopleCommand(around));
    imports.addSubcommand(new ImportReceiptsCommand(around));
    var line =
        new CommandLine(new Fengqiao())
            .addSubcommand(withSettings(new ServeCommand(around)))
            .addSubcommand(new DemoCommand(around))
            .addSubcommand(new MigrateCommand(around))
            .addSubcommand(new PartnerCommand(around))
            .addSubcommand(imports)
            .addSubcommand(new QrCommand(around))
            .addSubcommand(new PackCommand(around))
            .addSubcommand(new CatalogueCommand(around))
            .addSubcommand(new KeysCommand(around))
            .addSubcommand(new JournalCommand(around))
            .addSubcommand(new BackupCommand(around))
            .addSubcommand(new RestoreCommand(around))
            .addSubcommand(new HelpCommand());
    helpEverywhere(line);
    call(line.setCommandName(around.command()), around.command());
    return line.setUsageHelpWidth(WIDTH)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(around.out())
        .setErr(around.err())
        .setExecutionExceptionHandler(new Faults());
  }

  private static CommandLine withSettings(ServeCommand serve) {
    var line = new CommandLine(serve);
    line.getCommandSpec()
        .usageMessage()
        .footerHeading("%nSettings, in fengqiao.properties or by the variable in brackets:%n")
        .footer(Setting.help().lines().map(text -> text.replace("%", "%%")).toArray(String[]::new));
    return line;
  }

  /** The examples are written for {@code ./run}; where the program is installed they name it. */
  private static void call(CommandLine line, String command) {
    var usage = line.getCommandSpec().usageMessage();
    usage.footer(
        Stream.of(usage.footer())
            .map(text -> text.replace(Surroundings.RUN, command))
            .toArray(String[]::new));
    line.getSubcommands().values().forEach(child -> call(child, command));
  }

  private static void helpEverywhere(CommandLine line) {
    for (var child : line.getSubcommands().values()) {
      if (!child.getCommandSpec().optionsMap().containsKey("--help")
          && !(child.getCommand() instanceof HelpCommand)) {
        child.getCommandSpec().mixinStandardHelpOptions(true);
      }
      helpEverywhere(child);
    }
  }
}
