package org.fengqiao.bootstrap.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status.Code;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.fengqiao.bootstrap.cli.Fengqiao;
import org.fengqiao.bootstrap.cli.Surroundings;
import org.fengqiao.embedded.EmbeddedDatabase;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.ClueState;
import org.fengqiao.proto.rewards.v1.GetRewardBudgetRequest;
import org.fengqiao.proto.rewards.v1.LedgerAccount;
import org.fengqiao.proto.rewards.v1.LedgerEntry;
import org.fengqiao.proto.rewards.v1.LedgerEvent;
import org.fengqiao.proto.rewards.v1.ListLedgerEntriesRequest;
import org.fengqiao.proto.rewards.v1.PaymentState;
import org.fengqiao.proto.rewards.v1.Posting;
import org.fengqiao.proto.rewards.v1.RewardBudgetServiceGrpc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three servers on one database, 200 callers who approve, claim, pay, retry and reverse the same
 * clues, and a hand that kills servers meanwhile: each clue is paid once, and the ledger agrees.
 */
class RewardRaceTest {
  private static final int SERVERS = 3;
  private static final int CALLERS = 200;
  private static final int CLUES = 24;
  private static final int AFFORDABLE = 18;
  private static final Duration RACE = Duration.ofSeconds(15);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long SEED = 20261127;

  @TempDir private Path home;

  private final List<OwnProcess> servers = new ArrayList<>();

  @Test
  void paysEachClueOnceWhoeverCallsAndWhateverDies() throws Exception {
    try (var database = EmbeddedDatabase.temporary()) {
      var settings = settings(database);
      settings.put("FENGQIAO_DEMO", "on");
      var ports = new int[SERVERS];
      for (int i = 0; i < SERVERS; i++) {
        ports[i] = OwnProcess.freePort();
        servers.add(OwnProcess.start(home.resolve("server" + i), ports[i], settings));
        settings.put("FENGQIAO_DEMO", "auto");
      }
      try {
        var token = servers.getFirst().demoToken();
        race(token, ports, settings);
      } finally {
        servers.forEach(OwnProcess::close);
      }
    }
  }

  private void race(String token, int[] ports, Map<String, String> settings) throws Exception {
    var clients = new ArrayList<>(servers.stream().map(one -> one.client(token)).toList());
    try {
      var town = RewardTown.prepare(clients.getFirst(), CLUES, AFFORDABLE);
      var callers = new RewardCallers(town, clients);
      run(callers, () -> killAndRestart(token, ports, settings, callers, clients));
      assertOnlyRefused(callers.heard());
      assertEquals(List.of(), callers.failures());
      var alive = clients.getLast();
      settleAll(alive, town);
      assertPaidOnce(alive, town);
      assertLedgerAgrees(alive, town);
      assertOrderedOnce(alive, town);
    } finally {
      clients.forEach(Client::close);
    }
  }

  /** Kills at once, as a lost machine would, one server after the other, and starts it again. */
  private void killAndRestart(
      String token,
      int[] ports,
      Map<String, String> settings,
      RewardCallers callers,
      List<Client> clients)
      throws Exception {
    var random = new Random(SEED);
    for (int server = 0; server < SERVERS - 1; server++) {
      LockSupport.parkNanos(Duration.ofMillis(2_000 + random.nextInt(2_000)).toNanos());
      servers.get(server).kill();
      servers.set(
          server, OwnProcess.start(home.resolve("server" + server), ports[server], settings));
      var client = servers.get(server).client(token);
      clients.get(server).close();
      clients.set(server, client);
      callers.back(server, client);
    }
  }

  private interface Meanwhile {
    void run() throws Exception;
  }

  private static void run(RewardCallers callers, Meanwhile meanwhile) throws Exception {
    long began = System.nanoTime();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLERS; i++) {
        var random = new Random(SEED + i);
        pool.execute(() -> {
          while (System.nanoTime() - began < RACE.toNanos()) {
            callers.act(random);
          }
        });
      }
      meanwhile.run();
      pool.shutdown();
      assertTrue(pool.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }
  }

  /** Whoever asks for what is not to be had is told so, and no server failed but those killed. */
  private static void assertOnlyRefused(Map<Code, Integer> heard) {
    assertTrue(heard.getOrDefault(Code.OK, 0) > CLUES * 4, heard::toString);
    for (var fault : List.of(Code.UNKNOWN, Code.DATA_LOSS, Code.UNIMPLEMENTED)) {
      assertFalse(heard.containsKey(fault), heard::toString);
    }
  }

  /** Goes on with each order until it is known what it came to. */
  private static void settleAll(Client client, RewardTown town) {
    for (var one : town.clues()) {
      for (var order : RewardTown.get(client, one.name()).getReward().getPaymentsList()) {
        if (order.getState() == PaymentState.PAYMENT_STATE_ORDERED) {
          RewardCallers.settle(client, order, RewardTown.id());
        }
      }
    }
  }

  private static List<Clue> all(Client client, RewardTown town) {
    return town.clues().stream().map(one -> RewardTown.get(client, one.name())).toList();
  }

  private static void assertPaidOnce(Client client, RewardTown town) {
    int paid = 0;
    for (var clue : all(client, town)) {
      var payments = clue.getReward().getPaymentsList();
      long went =
          payments.stream()
              .filter(order -> order.getState() == PaymentState.PAYMENT_STATE_PAID)
              .count();
      assertTrue(went <= 1, clue::toString);
      assertEquals(
          went == 1,
          clue.getState() == ClueState.CLUE_STATE_PAID
              || clue.getState() == ClueState.CLUE_STATE_REVERSED,
          clue::toString);
      assertTrue(
          payments.stream()
              .noneMatch(order -> order.getState() == PaymentState.PAYMENT_STATE_ORDERED),
          clue::toString);
      paid += (int) went;
    }
    assertTrue(paid > 0, "some were paid");
  }

  private static void assertLedgerAgrees(Client client, RewardTown town) {
    var clues = all(client, town);
    var name = town.budget(clues.getFirst());
    var budgets = RewardTown.soon(RewardBudgetServiceGrpc.newBlockingStub(client.channel()));
    var budget = budgets.getRewardBudget(GetRewardBudgetRequest.newBuilder().setName(name).build());
    var holds = new HashMap<LedgerAccount, Long>();
    var paid = new HashMap<String, Integer>();
    for (var entry : entries(client, name)) {
      assertEquals(0, entry.getPostingsList().stream().mapToLong(Posting::getFen).sum());
      entry
          .getPostingsList()
          .forEach(line -> holds.merge(line.getAccount(), line.getFen(), Long::sum));
      assertTrue(
          holds.getOrDefault(LedgerAccount.LEDGER_ACCOUNT_AVAILABLE, 0L) >= 0, entry::toString);
      if (entry.getEvent() == LedgerEvent.LEDGER_EVENT_PAID) {
        paid.merge(entry.getClue(), 1, Integer::sum);
      }
    }
    assertEquals(budget.getAvailableFen(), holds.get(LedgerAccount.LEDGER_ACCOUNT_AVAILABLE));
    assertEquals(0, holds.values().stream().mapToLong(Long::longValue).sum());
    for (var clue : clues) {
      boolean went =
          clue.getState() == ClueState.CLUE_STATE_PAID
              || clue.getState() == ClueState.CLUE_STATE_REVERSED;
      assertEquals(went ? 1 : 0, paid.getOrDefault(clue.getName(), 0), clue::toString);
    }
    long reversed =
        clues.stream().filter(one -> one.getState() == ClueState.CLUE_STATE_REVERSED).count();
    assertEquals(reversed * RewardTown.FEN, budget.getReceivableFen());
    assertEquals((paid.size() - reversed) * RewardTown.FEN, budget.getPaidFen());
  }

  private static List<LedgerEntry> entries(Client client, String budget) {
    var budgets = RewardTown.soon(RewardBudgetServiceGrpc.newBlockingStub(client.channel()));
    var all = new ArrayList<LedgerEntry>();
    var token = "";
    do {
      var page =
          budgets.listLedgerEntries(
              ListLedgerEntriesRequest.newBuilder()
                  .setParent(budget)
                  .setPageSize(500)
                  .setPageToken(token)
                  .build());
      all.addAll(page.getEntriesList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return all;
  }

  /** In the file that all three wrote each order stands once, and none that was not given. */
  private void assertOrderedOnce(Client client, RewardTown town) throws IOException {
    var given = new HashSet<String>();
    all(client, town)
        .forEach(clue ->
            clue.getReward().getPaymentsList().forEach(order -> given.add(order.getName())));
    var lines = Files.readAllLines(home.resolve("orders.csv"));
    var written = lines.stream().skip(1).map(line -> line.split(",", 2)[0]).toList();
    assertEquals(written.size(), new HashSet<>(written).size(), written::toString);
    assertTrue(given.containsAll(written), written::toString);
  }

  private Map<String, String> settings(EmbeddedDatabase database) {
    var keys = home.resolve("keys.properties");
    var out = new PrintWriter(Writer.nullWriter());
    assertEquals(
        0,
        Fengqiao.run(new Surroundings(home, Map.of(), out, out), "keys", "new", keys.toString()));
    var settings = new HashMap<String, String>();
    var app = database.logins().app();
    var migrator = database.logins().migrator();
    settings.put("FENGQIAO_DATABASE_URL", app.jdbcUrl());
    settings.put("FENGQIAO_DATABASE_USER", app.user());
    settings.put("FENGQIAO_DATABASE_PASSWORD", app.password());
    settings.put("FENGQIAO_DATABASE_MIGRATOR_USER", migrator.user());
    settings.put("FENGQIAO_DATABASE_MIGRATOR_PASSWORD", migrator.password());
    settings.put("FENGQIAO_KEYS", keys.toString());
    settings.put("FENGQIAO_PAYMENTS", "file:" + home.resolve("orders.csv"));
    return settings;
  }
}
