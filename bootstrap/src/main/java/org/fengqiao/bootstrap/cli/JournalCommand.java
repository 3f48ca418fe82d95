package org.fengqiao.bootstrap.cli;

import java.time.InstantSource;
import org.fengqiao.adapters.persistence.AuditReport;
import org.fengqiao.adapters.persistence.JournalAudit;
import org.fengqiao.adapters.persistence.StateRebuild;
import org.fengqiao.adapters.persistence.StateTables;
import org.fengqiao.bootstrap.database.OpenDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks after the journal. */
@Command(
    name = "journal",
    description = "Verifies the journal, or makes the states again from it.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {"  ./run journal verify", "  ./run journal rebuild"})
final class JournalCommand {
  private final Surroundings around;

  JournalCommand(Surroundings around) {
    this.around = around;
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "Reads the whole journal and names what was changed, is missing, moved or cut off.",
        "Every such entry, and every state that does not stand at the head of its journal.",
        "Exit 3 if there is any. May run beside a server."
      },
      footerHeading = "%nExample:%n",
      footer = "  ./run journal verify")
  int verify() {
    try (var database = OpenDatabase.beside(around.config())) {
      database.requireCurrent();
      var report = new JournalAudit(database.auditorSource(), StateTables.all()).verify();
      report
          .findings()
          .forEach(finding ->
              around
                  .err()
                  .printf(
                      "%s %s %s version %d: %s%n",
                      finding.fault(),
                      finding.at().map(at -> at.lane() + ":" + at.position()).orElse("-"),
                      finding.aggregate().map(ref -> ref.kind() + " " + ref.id()).orElse("-"),
                      finding.version(),
                      finding.words()));
      around.err().flush();
      around
          .out()
          .printf(
              "%,d entries of %,d aggregates: %s%n",
              report.entries(), report.aggregates(), verdict(report));
      around.out().flush();
      return report.findings().isEmpty() ? 0 : Faults.FAULTY_JOURNAL;
    }
  }

  @Command(
      name = "rebuild",
      mixinStandardHelpOptions = true,
      description = {
        "Makes the state rows again from the journal, where they differ from it. Not beside a"
            + " server."
      },
      footerHeading = "%nExamples:%n",
      footer = {"  ./run journal rebuild", "  ./run journal rebuild --compare"})
  int rebuild(
      @Option(
              names = "--compare",
              description = "Only compare; change nothing. Exit 3 if any row differs.")
          boolean compare) {
    try (var database = OpenDatabase.beside(around.config())) {
      database.requireCurrent();
      var rebuild =
          new StateRebuild(database.appSource(), StateTables.all(), InstantSource.system());
      var outcome = compare ? rebuild.compare() : replace(rebuild);
      around
          .out()
          .printf(
              "%,d aggregates, of which %,d differed%s%n",
              outcome.aggregates(),
              outcome.differing(),
              compare ? "" : " and are made again from the journal");
      around.out().flush();
      return compare && outcome.differing() > 0 ? Faults.FAULTY_JOURNAL : 0;
    }
  }

  private static StateRebuild.Outcome replace(StateRebuild rebuild) {
    try {
      return rebuild.replace();
    } catch (IllegalStateException besideAServer) {
      throw new Failure(String.valueOf(besideAServer.getMessage()));
    }
  }

  private static String verdict(AuditReport report) {
    return report.faults() == 0 ? "whole" : report.faults() + " faults";
  }
}
