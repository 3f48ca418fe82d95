package org.fengqiao.bootstrap.cli;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.fengqiao.proto.policies.v1.PolicyServiceGrpc;
import org.fengqiao.proto.policies.v1.PublishCatalogueRequest;
import org.fengqiao.proto.policies.v1.ValidateCatalogueRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks and publishes catalogues of categories. */
@Command(
    name = "catalogue",
    description = {
      "Checks or publishes a catalogue of categories as CSV in UTF-8:",
      "a line code,parent,name,kind,tier, then a row for each category."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./run catalogue validate gansu.csv",
      "  ./run catalogue publish gansu.csv --id gansu --name 甘肃省事项目录"
    })
final class CatalogueCommand {
  private final Surroundings around;

  CatalogueCommand(Surroundings around) {
    this.around = around;
  }

  @Command(
      name = "validate",
      description =
          "Checks a catalogue; lists what is wrong with it, by line. Exit 1 if anything is.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExample:%n",
      footer = "  ./run catalogue validate gansu.csv")
  int validate(
      @Mixin Remote remote,
      @Parameters(paramLabel = "FILE", description = "The catalogue.") Path file)
      throws IOException {
    var request = ValidateCatalogueRequest.newBuilder().setCsv(read(file)).build();
    var answer =
        remote.call(
            around,
            channel -> PolicyServiceGrpc.newBlockingStub(channel).validateCatalogue(request));
    answer
        .getProblemsList()
        .forEach(problem ->
            around
                .err()
                .printf(
                    "line %d, %s: %s%n",
                    problem.getLine(),
                    problem.getColumn().isEmpty() ? "the whole" : problem.getColumn(),
                    problem.getMessage()));
    around.err().flush();
    if (answer.getProblemsCount() == 0) {
      around
          .out()
          .printf(
              "%d categories, all right, sha256 %s%n",
              answer.getCategoryCount(), answer.getSha256());
      around.out().flush();
    }
    return answer.getProblemsCount() == 0 ? 0 : Faults.FAILED;
  }

  @Command(
      name = "publish",
      description = "Publishes the next version of a catalogue; a pack says when it is used.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExample:%n",
      footer = "  ./run catalogue publish gansu.csv --id gansu --name 甘肃省事项目录")
  int publish(
      @Mixin Remote remote,
      @Parameters(paramLabel = "FILE", description = "The catalogue.") Path file,
      @Option(
              names = "--id",
              required = true,
              paramLabel = "ID",
              description = "The catalogue's id, the same in all its versions.")
          String id,
      @Option(
              names = "--name",
              required = true,
              paramLabel = "NAME",
              description = "What people call it.")
          String name)
      throws IOException {
    var request =
        PublishCatalogueRequest.newBuilder()
            .setRequestId(UUID.randomUUID().toString())
            .setCatalogueId(id)
            .setDisplayName(name)
            .setCsv(read(file))
            .build();
    var catalogue =
        remote
            .call(
                around,
                channel -> PolicyServiceGrpc.newBlockingStub(channel).publishCatalogue(request))
            .getCatalogue();
    around
        .out()
        .printf(
            "%s published, %d categories, sha256 %s%n",
            catalogue.getName(), catalogue.getCategoryCount(), catalogue.getSha256());
    around.out().flush();
    return 0;
  }

  private static ByteString read(Path file) throws IOException {
    return ByteString.copyFrom(Files.readAllBytes(file));
  }
}
