package org.fengqiao.bootstrap.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.embedded.EmbeddedDatabase;
import org.fengqiao.embedded.EmbeddedSettings;
import org.fengqiao.proto.payments.v1.OrderPaymentRequest;
import org.fengqiao.proto.rewards.v1.ClaimRewardRequest;
import org.fengqiao.proto.rewards.v1.ClueIdentity;
import org.fengqiao.proto.rewards.v1.ListCluesRequest;
import org.fengqiao.proto.rewards.v1.PayRewardRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names, telephones, identity numbers and accounts of those who report clues are nowhere in clear:
 * in no file of the database, its redo and binary logs, of the server, of what it sends, in no
 * answer or refusal, and at rest not in its memory; though custodians looked at some, some were
 * erased, and accounts were told to whoever pays. What a custodian and whoever pays are told has
 * them, and is not searched.
 */
class ReporterCanaryTest {
  /** A whole run has a thousand: {@code -Dfengqiao.canaries=1000}. */
  private static final int CLUES = Integer.getInteger("fengqiao.canaries", 60);

  private static final int REWARDED = 12;

  /** The first of them are paid by a file of orders; the others by a service. */
  private static final int BY_FILE = 4;

  private static final int AT_ONCE = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What a call left behind is gone after so long without calls. */
  private static final Duration REST = Duration.ofSeconds(10);

  @TempDir private Path home;

  private final Queue<String> answers = new ConcurrentLinkedQueue<>();

  @Test
  void keepsWhoReportedOutOfEveryFileAnswerAndDump() throws Exception {
    var files = Files.createDirectory(home.resolve("files"));
    var size = EmbeddedSettings.SMALL.withBinaryLog();
    try (var database = EmbeddedDatabase.inDirectory(files.resolve("database"), size);
        var payer = new TalkativePayer()) {
      var settings = settings(database, files);
      settings.put("FENGQIAO_DEMO", "on");
      String token;
      RewardTown town;
      try (var server = OwnProcess.start(files.resolve("server"), settings)) {
        token = server.demoToken();
        try (var client = server.client(token)) {
          town = run(client, files, server);
        }
        answers.addAll(server.said());
      }
      settings.put("FENGQIAO_DEMO", "auto");
      settings.putAll(ServerSettings.payingBy(payer.port(), home.resolve("payer-token")));
      try (var again = OwnProcess.start(files.resolve("server"), settings);
          var client = again.client(token)) {
        runAgain(client, again, town, payer);
        // The words of its failures stand in the header table of the connection for as long as
        // that lasts: gRPC offers no way to have none.
        payer.hangUp();
        LockSupport.parkNanos(REST.toNanos());
        assertEquals(List.of(), dumped(again));
        answers.addAll(again.said());
      }
    }
    assertFalse(answers.isEmpty());
    answers.forEach(answer -> assertFalse(Canaries.isIn(answer), answer));
    assertTrue(isFoundWhereItIsInClear());
    assertEquals(List.of(), Canaries.under(files));
  }

  /** That the search finds what it looks for, across blocks too. */
  private boolean isFoundWhereItIsInClear() throws IOException {
    var file =
        Files.writeString(home.resolve("clear"), "x".repeat((1 << 20) - 5) + Canaries.reporter(7));
    return !Canaries.in(file).isEmpty();
  }

  /** Submits all, and rewards some, until the server is killed. */
  private RewardTown run(Client client, Path files, OwnProcess server) throws Exception {
    RewardTown.publish(client);
    var watched = WatchedCases.of(client);
    var submitted = new ArrayList<RewardTown.Submitted>();
    try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
      var all =
          IntStream.range(0, CLUES).mapToObj(i -> pool.submit(() -> submit(client, i))).toList();
      for (Future<RewardTown.Submitted> one : all) {
        submitted.add(one.get());
      }
    }
    var town = RewardTown.prepare(client, submitted.subList(0, REWARDED), REWARDED);
    reward(client, town, 0, BY_FILE);
    var orders = files.resolve("orders.csv");
    await("orders in the file", () -> lines(orders) > BY_FILE);
    watched.awaitCase(client.report("楼道堆物").getCase().getName());
    server.kill();
    assertEquals(Code.UNAVAILABLE, watched.ended(), "it watched until the server died");
    heard(watched);
    return town;
  }

  /** Rewards others, looks and erases; the watch is told from the beginning what happened. */
  private void runAgain(Client client, OwnProcess server, RewardTown town, TalkativePayer payer)
      throws Exception {
    var watched = WatchedCases.of(client);
    reward(client, town, BY_FILE, REWARDED);
    awaitPayer(payer);
    refuse(client, town.clues().getFirst());
    var custodians = new ArrayList<Client>();
    try {
      var custodian =
          Custodian.register(
              secret -> {
                custodians.add(server.client(secret));
                return List.copyOf(custodians);
              },
              client,
              town);
      for (int i = 0; i < REWARDED; i++) {
        look(custodian, town, i);
      }
    } finally {
      custodians.forEach(Client::close);
    }
    town.clues().forEach(one -> answers.add(RewardTown.get(client, one.name()).toString()));
    watched.awaitCase(client.report("楼道堆物").getCase().getName());
    watched.cancel();
    assertEquals(Code.CANCELLED, watched.ended(), "it watched until the test had enough");
    heard(watched);
  }

  private void heard(WatchedCases watched) {
    watched.received().forEach(event -> answers.add(event.toString()));
  }

  /** Each account came to whoever pays, some of whose answers failed. */
  private void awaitPayer(TalkativePayer payer) {
    var accounts =
        IntStream.range(BY_FILE, REWARDED)
            .mapToObj(i -> Canaries.payee(i).getAccount())
            .collect(Collectors.toSet());
    await(
        "orders at whoever pays",
        () ->
            accounts.equals(
                payer.orders().stream()
                    .map(OrderPaymentRequest::getPayee)
                    .map(payee -> payee.getAccount())
                    .collect(Collectors.toSet())));
  }

  /** Looks at who reported one, and has every other erased: then nobody sees them any more. */
  private void look(Custodian custodian, RewardTown town, int number) {
    var clue = town.clues().get(number).name();
    var its = custodian.clients().getFirst();
    var id = RewardTown.id();
    var seen = custodian.look(its, clue, id);
    assertEquals(Canaries.reporter(number).getIdNumber(), seen.getReporters(0).getIdNumber());
    assertEquals(Canaries.payee(number).getAccount(), seen.getPayees(0).getAccount());
    answers.add(seen.getReporter().toString());
    answers.add(custodian.look(its, clue, id).toString());
    if (number % 2 == 0) {
      assertFalse(custodian.erase(its, clue, RewardTown.id()));
      refused(() -> custodian.look(its, clue, RewardTown.id()));
    }
    answers.add(custodian.looks(its, clue).toString());
  }

  private RewardTown.Submitted submit(Client client, int number) {
    var request = RewardTown.aClue(number).addReporters(Canaries.reporter(number)).build();
    var made = RewardTown.rewards(client).submitClue(request);
    answers.add(made.toString());
    return new RewardTown.Submitted(made.getClue().getName(), made.getClaimCode());
  }

  private void reward(Client client, RewardTown town, int from, int to) {
    var rewards = RewardTown.rewards(client);
    for (int i = from; i < to; i++) {
      var name = town.clues().get(i).name();
      answers.add(RewardStep.APPROVE.make(client, town, name, RewardTown.id()).toString());
      answers.add(RewardStep.TELL.make(client, town, name, RewardTown.id()).toString());
      var claimed =
          rewards.claimReward(
              ClaimRewardRequest.newBuilder()
                  .setRequestId(RewardTown.id())
                  .setIdentity(
                      ClueIdentity.newBuilder()
                          .setClue(name)
                          .setIdNumber(Canaries.reporter(i).getIdNumber()))
                  .addPayees(Canaries.payee(i))
                  .build());
      answers.add(claimed.toString());
      var ordered =
          rewards.payReward(
              PayRewardRequest.newBuilder()
                  .setRequestId(RewardTown.id())
                  .setName(name)
                  .setActingOfficer(town.proposer())
                  .build());
      answers.add(ordered.toString());
    }
    var list = ListCluesRequest.newBuilder().setOffice(town.office()).build();
    answers.add(rewards.listClues(list).toString());
  }

  /** What is wrong is refused without being repeated. */
  private void refuse(Client client, RewardTown.Submitted clue) {
    var one = Canaries.reporter(1);
    var wrong =
        RewardTown.aClue(1).addReporters(one.toBuilder().setIdNumber(one.getIdNumber() + "1"));
    refused(() -> RewardTown.rewards(client).submitClue(wrong.build()));
    var twice = RewardTown.aClue(1).addReporters(one).addReporters(one);
    refused(() -> RewardTown.rewards(client).submitClue(twice.build()));
    var other = ClueIdentity.newBuilder().setClue(clue.name()).setIdNumber(one.getIdNumber());
    refused(() ->
        RewardTown.rewards(client)
            .claimReward(
                ClaimRewardRequest.newBuilder()
                    .setRequestId(RewardTown.id())
                    .setIdentity(other)
                    .build()));
  }

  private void refused(Runnable call) {
    var refusal = assertThrows(StatusRuntimeException.class, call::run);
    answers.add(refusal + "\n" + StatusProto.fromThrowable(refusal));
  }

  /** What stands of them in the memory of a server, among all that is reachable in it. */
  private List<String> dumped(OwnProcess server) throws IOException, InterruptedException {
    var dump = home.resolve("heap.hprof");
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var dumping =
        new ProcessBuilder(jcmd, Long.toString(server.pid()), "GC.heap_dump", dump.toString())
            .redirectErrorStream(true)
            .start();
    assertTrue(dumping.waitFor(60, TimeUnit.SECONDS));
    var said = new String(dumping.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(Files.size(dump) > 1 << 20, said);
    return Canaries.in(dump);
  }

  private static long lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(String expected, BooleanSupplier isSo) {
    long began = System.nanoTime();
    while (!isSo.getAsBoolean()) {
      assertTrue(System.nanoTime() - began < PATIENCE.toNanos(), "waited in vain for " + expected);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private Map<String, String> settings(EmbeddedDatabase database, Path files) {
    var settings = ServerSettings.on(database, home.resolve("keys.properties"));
    settings.put("FENGQIAO_PAYMENTS", "file:" + files.resolve("orders.csv"));
    settings.put("FENGQIAO_NOTICES", files.resolve("notices").toString());
    return settings;
  }
}
