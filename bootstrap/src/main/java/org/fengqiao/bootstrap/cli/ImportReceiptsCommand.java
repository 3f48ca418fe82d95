package org.fengqiao.bootstrap.cli;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.fengqiao.proto.rewards.v1.PaymentState;
import org.fengqiao.proto.rewards.v1.RecordPaymentRequest;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc.RewardServiceBlockingStub;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells what orders to pay rewards came to, by a file. */
@Command(
    name = "receipts",
    description = {
      "Tells what orders to pay rewards came to (支付回执), each row one order: CSV in UTF-8 with the",
      "columns payment,state,reference under a header, gzipped or not. payment is payments/{uuid},",
      "as payment-orders.csv has it; state is PAID or REJECTED; reference is what whoever paid",
      "calls it, or why it was not paid, without name or account, 1 to 100 characters.",
      "A row that is refused is told with its line, and the others are gone on with; what was told",
      "before counts once, so that a file that was cut off is imported again."
    },
    footerHeading = "%nExample:%n",
    footer = "  ./run import receipts receipts-2026-11.csv")
final class ImportReceiptsCommand implements Callable<Integer> {
  private static final List<String> COLUMNS = List.of("payment", "state", "reference");

  private final Surroundings around;

  @Mixin private final Remote remote = new Remote();

  @Parameters(paramLabel = "FILE", description = "The file.")
  private @Nullable Path file;

  private int told;
  private int known;
  private int refused;

  ImportReceiptsCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws IOException {
    try (var csv = CsvFile.open(Objects.requireNonNull(file), COLUMNS)) {
      remote.call(around, channel -> tell(csv, RewardServiceGrpc.newBlockingStub(channel)));
    }
    around.out().printf("%d told, %d known before, %d refused%n", told, known, refused);
    around.out().flush();
    return refused == 0 ? 0 : Faults.FAILED;
  }

  private int tell(CsvFile csv, RewardServiceBlockingStub rewards) {
    for (var row = csv.next(); row.isPresent(); row = csv.next()) {
      tell(row.get(), rewards);
    }
    return told;
  }

  private void tell(CsvFile.Row row, RewardServiceBlockingStub rewards) {
    try {
      if (rewards.recordPayment(request(row)).getRepeated()) {
        known++;
      } else {
        told++;
      }
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() == Code.UNAVAILABLE) {
        throw e;
      }
      refused++;
      around.err().printf("line %d: %s%n", row.line(), Faults.told(e));
      around.err().flush();
    }
  }

  /** The same whenever the same row is imported. */
  private static RecordPaymentRequest request(CsvFile.Row row) {
    var name =
        "receipt " + row.get("payment") + " " + row.get("state") + " " + row.get("reference");
    var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return RecordPaymentRequest.newBuilder()
        .setRequestId(id.toString())
        .setName(row.get("payment"))
        .setState(state(row.get("state")))
        .setReference(row.get("reference"))
        .build();
  }

  /** What is no state is left for the server to refuse. */
  private static PaymentState state(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "PAID" -> PaymentState.PAYMENT_STATE_PAID;
      case "REJECTED" -> PaymentState.PAYMENT_STATE_REJECTED;
      default -> PaymentState.PAYMENT_STATE_UNSPECIFIED;
    };
  }
}
