package org.fengqiao.bootstrap.cli;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.fengqiao.adapters.packs.YamlPackReader;
import org.fengqiao.proto.policies.v1.PolicyServiceGrpc;
import org.fengqiao.proto.policies.v1.PublishPackRequest;
import org.fengqiao.proto.policies.v1.ValidatePackRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks and publishes policy packs, and says what form they have. */
@Command(
    name = "pack",
    description = "Checks or publishes a policy pack, the rules of one city as YAML.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./run pack schema > pack.schema.json",
      "  ./run pack validate baiyin.yaml",
      "  ./run pack publish baiyin.yaml"
    })
final class PackCommand {
  private final Surroundings around;

  PackCommand(Surroundings around) {
    this.around = around;
  }

  @Command(
      name = "validate",
      description = "Checks a pack; lists what is wrong with it, by line. Exit 1 if anything is.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExample:%n",
      footer = "  ./run pack validate baiyin.yaml")
  int validate(
      @Mixin Remote remote, @Parameters(paramLabel = "FILE", description = "The pack.") Path file)
      throws IOException {
    var request = ValidatePackRequest.newBuilder().setYaml(read(file)).build();
    var answer =
        remote.call(
            around, channel -> PolicyServiceGrpc.newBlockingStub(channel).validatePack(request));
    answer
        .getProblemsList()
        .forEach(problem ->
            around
                .err()
                .printf(
                    "line %d, %s: %s%n",
                    problem.getLine(),
                    problem.getPath().isEmpty() ? "the whole" : problem.getPath(),
                    problem.getMessage()));
    around.err().flush();
    if (answer.getProblemsCount() == 0) {
      around.out().printf("pack %s is right, sha256 %s%n", answer.getPackId(), answer.getSha256());
      around.out().flush();
    }
    return answer.getProblemsCount() == 0 ? 0 : Faults.FAILED;
  }

  @Command(
      name = "publish",
      description = "Publishes the next version of a pack, in force at once.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExample:%n",
      footer = "  ./run pack publish baiyin.yaml")
  int publish(
      @Mixin Remote remote, @Parameters(paramLabel = "FILE", description = "The pack.") Path file)
      throws IOException {
    var request =
        PublishPackRequest.newBuilder()
            .setRequestId(UUID.randomUUID().toString())
            .setYaml(read(file))
            .build();
    var pack =
        remote
            .call(
                around, channel -> PolicyServiceGrpc.newBlockingStub(channel).publishPack(request))
            .getPack();
    around.out().printf("%s published, sha256 %s%n", pack.getName(), pack.getSha256());
    around.out().flush();
    return 0;
  }

  @Command(
      name = "schema",
      description = "Prints the JSON Schema of packs, for an editor that completes and checks.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExample:%n",
      footer = "  ./run pack schema > pack.schema.json")
  int schema() {
    around.out().println(new String(YamlPackReader.schema(), StandardCharsets.UTF_8).strip());
    around.out().flush();
    return 0;
  }

  private static ByteString read(Path file) throws IOException {
    return ByteString.copyFrom(Files.readAllBytes(file));
  }
}
