package org.fengqiao.bootstrap.cli;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.InstantSource;
import org.fengqiao.adapters.grpc.Stopping;
import org.fengqiao.adapters.sms.LineNotices;
import org.fengqiao.application.partners.BootstrapPartner;
import org.fengqiao.bootstrap.database.OpenDatabase;
import org.fengqiao.bootstrap.wiring.DaggerFengqiaoComponent;
import org.fengqiao.bootstrap.wiring.Stores;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The first partner of a deployment. */
@Command(
    name = "partner",
    description = "Sets up the first partner; all others are registered through the server.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExample:%n",
    footer = "  ./run partner bootstrap --division 330502000000")
final class PartnerCommand {
  private final Surroundings around;

  PartnerCommand(Surroundings around) {
    this.around = around;
  }

  @Command(
      name = "bootstrap",
      mixinStandardHelpOptions = true,
      description = {
        "Makes the first partner, with every right on a division, and prints its token.",
        "The rights hold for all below the division too; the token is printed this once, as only",
        "its hash is kept. Refused where there is a partner already."
      },
      footerHeading = "%nExamples:%n",
      footer = {
        "  ./run partner bootstrap --division 330502000000",
        "  ./run partner bootstrap --id wuxing-centre --name 吴兴区社会治理中心 --division 330502000000"
      })
  int bootstrap(
      @Option(
              names = "--id",
              defaultValue = "operator",
              description = "The partner's id. Default: operator.")
          String id,
      @Option(
              names = "--name",
              defaultValue = "运维",
              description = "Its name, 1 to 64 characters. Default: 运维.")
          String name,
      @Option(
              names = "--division",
              required = true,
              paramLabel = "CODE",
              description = "The root of the ground this deployment serves; 12 digits.")
          String division) {
    var config = around.config();
    try (var database = OpenDatabase.beside(config)) {
      database.migrate();
      var unmeasured = new CompositeMeterRegistry();
      try (var store = Stores.open(database, config, unmeasured)) {
        var parts =
            DaggerFengqiaoComponent.factory()
                .create(
                    store,
                    InstantSource.system(),
                    config.zone(),
                    new LineNotices(config.notices()),
                    new Stopping(),
                    unmeasured);
        var secret =
            parts
                .bootstrapPartner()
                .make(
                    new BootstrapPartner.Command(
                        new PartnerId(id), name, new DivisionCode(division)));
        around.out().println(secret.text());
        around.out().flush();
      }
    }
    return 0;
  }
}
