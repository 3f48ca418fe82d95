package org.fengqiao.adapters.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.application.outward.NotTaken;
import org.fengqiao.application.rewards.RewardTown;
import org.fengqiao.application.rewards.payments.PaymentOrder;
import org.fengqiao.application.rewards.payments.PaymentOutcome;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.PaymentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders to pay as lines of a file. */
class FilePaymentsTest {
  private static final int ORDERS = 20;

  @TempDir Path folder;
  private Path file;
  private FilePayments payments;

  @BeforeEach
  void open() {
    file = folder.resolve("orders.csv");
    payments = new FilePayments(file);
  }

  private static PaymentId payment(int number) {
    return new PaymentId(new UUID(7, number));
  }

  private static PaymentOrder order(int number) {
    return new PaymentOrder(
        payment(number),
        new ClueId(new UUID(8, number)),
        new UnitId(new UUID(9, number)),
        2,
        5_000,
        Optional.of(RewardTown.payee(number)));
  }

  private static String line(int number) {
    return "payments/%s,clues/%s,units/%s,2,5000"
        .formatted(new UUID(7, number), new UUID(8, number), new UUID(9, number));
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(file);
  }

  @Test
  void writesAnOrderOnceUnderItsHeader() throws IOException {
    assertFalse(payments.isService());
    assertEquals(new PaymentOutcome.NeverSeen(), payments.ask(payment(1)));
    for (int number : List.of(1, 2, 1)) {
      assertEquals(new PaymentOutcome.Pending(), payments.order(order(number)));
    }
    assertEquals(List.of(FilePayments.HEADER, line(1), line(2)), lines());
    assertEquals(new PaymentOutcome.Pending(), payments.ask(payment(2)));
    assertEquals(new PaymentOutcome.NeverSeen(), payments.ask(payment(3)));
    assertEquals(Files.readString(file), String.join("\n", lines()) + "\n");
  }

  @Test
  void namesNoPayeeWhateverItIsGiven() throws IOException {
    payments.order(order(1));
    var text = Files.readString(file);
    var payee = RewardTown.payee(1);
    Stream.of(payee.name(), payee.account(), payee.method().name())
        .forEach(told -> assertFalse(text.contains(told), text));
  }

  @Test
  void writesEachOrderOnceWhicheverThreadsAndServersOrderIt() throws Exception {
    var other =
        new FilePayments(
            folder.resolve("..").resolve(folder.getFileName()).resolve(file.getFileName()));
    var work =
        IntStream.range(0, 4 * ORDERS)
            .<Callable<PaymentOutcome>>mapToObj(
                i -> () -> (i % 2 == 0 ? payments : other).order(order(i / 4)))
            .toList();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var done : threads.invokeAll(work)) {
        assertEquals(new PaymentOutcome.Pending(), done.get());
      }
    }
    var expected =
        Stream.concat(
            Stream.of(FilePayments.HEADER),
            IntStream.range(0, ORDERS).mapToObj(FilePaymentsTest::line));
    assertEquals(expected.sorted().toList(), lines().stream().sorted().toList());
    assertEquals(FilePayments.HEADER, lines().getFirst());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30, 80, 110})
  void cutsOffWhatWasLeftOfALineThatNobodyWasToldOf(int left) throws IOException {
    payments.order(order(1));
    Files.writeString(file, Files.readString(file) + line(2).substring(0, left));
    assertEquals(new PaymentOutcome.NeverSeen(), payments.ask(payment(2)));
    payments.order(order(3));
    payments.order(order(2));
    assertEquals(List.of(FilePayments.HEADER, line(1), line(3), line(2)), lines());
  }

  @Test
  void writesTheHeaderAnewWhereItWasTorn() throws IOException {
    Files.writeString(file, FilePayments.HEADER.substring(0, 9));
    payments.order(order(1));
    assertEquals(List.of(FilePayments.HEADER, line(1)), lines());
  }

  @Test
  void writesAgainWhatSomebodyTookOut() throws IOException {
    payments.order(order(1));
    payments.order(order(2));
    Files.writeString(file, FilePayments.HEADER + "\n" + line(2) + "\n");
    assertEquals(new PaymentOutcome.NeverSeen(), payments.ask(payment(1)));
    payments.order(order(1));
    assertEquals(List.of(FilePayments.HEADER, line(2), line(1)), lines());
  }

  @Test
  void knowsNothingOfAnOrderWhereTheFileFails() {
    var nowhere = new FilePayments(folder.resolve("none").resolve("orders.csv"));
    for (var failed :
        List.of(
            assertThrows(NotTaken.class, () -> nowhere.order(order(1))),
            assertThrows(NotTaken.class, () -> nowhere.ask(payment(1))))) {
      assertEquals("the file of orders failed: NoSuchFileException", failed.getMessage());
    }
  }
}
