package org.fengqiao.bootstrap.cli;

import com.google.protobuf.Duration;
import com.google.protobuf.Timestamp;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.fengqiao.adapters.courts.RecordedCourts;
import org.fengqiao.adapters.grpc.Stopping;
import org.fengqiao.adapters.keys.NoKeys;
import org.fengqiao.adapters.payments.NoPayments;
import org.fengqiao.adapters.persistence.DurableSettings;
import org.fengqiao.adapters.print.DrawnSheets;
import org.fengqiao.adapters.sms.LineNotices;
import org.fengqiao.application.partners.BootstrapPartner;
import org.fengqiao.bootstrap.database.OpenDatabase;
import org.fengqiao.bootstrap.wiring.DaggerFengqiaoComponent;
import org.fengqiao.bootstrap.wiring.Stores;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.proto.partners.v1.ListTokensRequest;
import org.fengqiao.proto.partners.v1.PartnerServiceGrpc;
import org.fengqiao.proto.partners.v1.RotateTokenRequest;
import org.fengqiao.proto.partners.v1.Token;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The first partner of a deployment, and the tokens of all. */
@Command(
    name = "partner",
    description = {
      "Sets up the first partner, lists and rotates tokens; all other partners are registered",
      "through the server."
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./run partner bootstrap --division 330502000000",
      "  ./run partner tokens hotline"
    })
final class PartnerCommand {
  private static final int MOST_TOKENS = 200;

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
      DurableSettings.require(database.appSource());
      var unmeasured = new CompositeMeterRegistry();
      try (var store = Stores.open(database, config, unmeasured)) {
        var parts =
            DaggerFengqiaoComponent.factory()
                .create(
                    store,
                    InstantSource.system(),
                    config.zone(),
                    new LineNotices(Optional.empty()),
                    new RecordedCourts(),
                    new NoPayments(),
                    new NoKeys(),
                    new DrawnSheets(Optional.empty()),
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

  @Command(
      name = "tokens",
      mixinStandardHelpOptions = true,
      description = "Lists the tokens of a partner, the newest first, at most 200; never a secret.",
      footerHeading = "%nExample:%n",
      footer = "  ./run partner tokens hotline")
  int tokens(
      @Mixin Remote remote,
      @Parameters(paramLabel = "PARTNER", description = "The partner's id.") String id) {
    var request =
        ListTokensRequest.newBuilder().setParent("partners/" + id).setPageSize(MOST_TOKENS).build();
    remote
        .call(around, channel -> PartnerServiceGrpc.newBlockingStub(channel).listTokens(request))
        .getTokensList()
        .forEach(token -> around.out().println(line(token)));
    around.out().flush();
    return 0;
  }

  @Command(
      name = "rotate",
      mixinStandardHelpOptions = true,
      description = {
        "Issues a new token in the place of one that stands, and prints it, this once. The old one",
        "is let in for the overlap yet, and then ends by itself."
      },
      footerHeading = "%nExample:%n",
      footer =
          "  ./run partner rotate partners/hotline/tokens/0192f3a4-1371-7000-8000-00000000000a"
              + " --overlap 3")
  int rotate(
      @Mixin Remote remote,
      @Parameters(
              paramLabel = "TOKEN",
              description = "The old one's name, as partner tokens lists it.")
          String token,
      @Option(
              names = "--overlap",
              paramLabel = "DAYS",
              defaultValue = "7",
              description = "How long both are let in, 0 to 30 days. Default: 7.")
          int days) {
    var request =
        RotateTokenRequest.newBuilder()
            .setRequestId(UUID.randomUUID().toString())
            .setName(token)
            .setOverlap(Duration.newBuilder().setSeconds(TimeUnit.DAYS.toSeconds(days)))
            .build();
    var answer =
        remote.call(
            around, channel -> PartnerServiceGrpc.newBlockingStub(channel).rotateToken(request));
    around.out().println(answer.getSecret());
    around.out().flush();
    around.err().println("old: " + line(answer.getRotatedToken()));
    around.err().println("new: " + line(answer.getToken()));
    around.err().flush();
    return 0;
  }

  private static String line(Token token) {
    var end =
        token.hasRevokeTime()
            ? "revoked " + time(token.getRevokeTime())
            : token.hasExpireTime() ? "ends " + time(token.getExpireTime()) : "does not end";
    return "%s, issued %s, %s, %s"
        .formatted(token.getName(), time(token.getIssueTime()), end, token.getDisplayName())
        .strip();
  }

  private static Instant time(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos())
        .truncatedTo(ChronoUnit.SECONDS);
  }
}
