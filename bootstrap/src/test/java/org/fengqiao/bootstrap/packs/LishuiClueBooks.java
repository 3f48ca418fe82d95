package org.fengqiao.bootstrap.packs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.MessageLite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.bootstrap.demo.Crew;
import org.fengqiao.bootstrap.story.ClueGoing;
import org.fengqiao.bootstrap.story.LishuiClues;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.ClueState;
import org.fengqiao.proto.rewards.v1.GetClueRequest;
import org.fengqiao.proto.rewards.v1.LedgerAccount;
import org.fengqiao.proto.rewards.v1.LedgerEntry;
import org.fengqiao.proto.rewards.v1.LedgerEvent;
import org.fengqiao.proto.rewards.v1.ListCluesRequest;
import org.fengqiao.proto.rewards.v1.ListRewardResultsResponse;
import org.fengqiao.proto.rewards.v1.Payment;
import org.fengqiao.proto.rewards.v1.PaymentState;
import org.fengqiao.proto.rewards.v1.Posting;
import org.fengqiao.proto.rewards.v1.ReporterToSeal;
import org.fengqiao.proto.rewards.v1.RewardBudget;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc;

/**
 * What the month of clues came to, as the API answers it, counted again by what the pack says.
 *
 * @param clues all of them, as they are listed
 * @param ledger all that was booked
 */
record LishuiClueBooks(LishuiClues story, List<Clue> clues, List<LedgerEntry> ledger) {
  private static final int PAGE = 500;
  private static final long MOST_OF_A_PERSON = 200_000;
  private static final int MOST_CLUES_OF_A_PERSON = 20;
  private static final long MOST_OF_A_TYPE = 500_000;
  private static final long MOST_WITHOUT_A_NAME = 20_000;
  private static final int LEAST_TOLD = 5;

  /** How many digits of a division name its town. */
  private static final int TOWN = "divisions/".length() + 9;

  static LishuiClueBooks read(LishuiClues story) {
    var all = new ArrayList<Clue>();
    var office = story.cast().office().call(RewardServiceGrpc::newBlockingStub);
    var request =
        ListCluesRequest.newBuilder()
            .setOffice(story.cast().secretary().getUnit())
            .setPageSize(PAGE);
    do {
      var page = office.listClues(request.build());
      all.addAll(page.getCluesList());
      request.setPageToken(page.getNextPageToken());
    } while (!request.getPageToken().isEmpty());
    return new LishuiClueBooks(story, all, story.treasury().ledger());
  }

  /** Those of which a reward was approved. */
  List<Clue> rewarded() {
    return clues.stream().filter(one -> one.getReward().hasApproval()).toList();
  }

  private List<Clue> paid() {
    return clues.stream().filter(one -> one.getState() == ClueState.CLUE_STATE_PAID).toList();
  }

  /** By person, by type, and by clue without a name, all of it approved in one month. */
  void assertNobodyIsGivenMoreThanMayBe() {
    var byName =
        story.all().stream()
            .collect(Collectors.toMap(one -> one.now().getName(), Function.identity()));
    var fen = new HashMap<String, Long>();
    var count = new HashMap<String, Integer>();
    for (var one : rewarded()) {
      var reward = one.getReward();
      var reporters = Objects.requireNonNull(byName.get(one.getName())).plan().reporters();
      assertEquals(reward.getFen(), reward.getShareFenList().stream().mapToLong(x -> x).sum());
      assertEquals(Math.max(1, reporters.size()), reward.getShareFenCount());
      assertTrue(reward.getFen() <= reward.getTableFen(), one::toString);
      assertTrue(!reporters.isEmpty() || reward.getFen() <= MOST_WITHOUT_A_NAME, one::toString);
      for (int i = 0; i < reporters.size(); i++) {
        var person = reporters.get(i).getIdNumber();
        fen.merge(person, reward.getShareFen(i), Long::sum);
        count.merge(person, 1, Integer::sum);
      }
    }
    assertTrue(fen.values().stream().allMatch(sum -> sum <= MOST_OF_A_PERSON), fen::toString);
    assertEquals(
        MOST_CLUES_OF_A_PERSON, count.values().stream().mapToInt(some -> some).max().orElse(0));
    var ofTypes =
        rewarded().stream()
            .collect(groupingBy(Clue::getRiskType, summingLong(one -> one.getReward().getFen())));
    assertTrue(ofTypes.values().stream().allMatch(sum -> sum <= MOST_OF_A_TYPE), ofTypes::toString);
  }

  /** Each order is in the file once, and of each share one was carried out. */
  void assertEachShareIsPaidOnce(List<String> orders) {
    var given = clues.stream().flatMap(one -> one.getReward().getPaymentsList().stream()).toList();
    assertEquals(
        given.stream().map(Payment::getName).sorted().toList(),
        orders.stream().map(line -> line.substring(0, line.indexOf(','))).sorted().toList());
    for (var one : paid()) {
      var shares = new TreeMap<Integer, Long>();
      for (var payment : one.getReward().getPaymentsList()) {
        if (payment.getState() == PaymentState.PAYMENT_STATE_PAID) {
          assertNull(shares.put(payment.getShare(), payment.getFen()), one::toString);
        }
      }
      assertEquals(one.getReward().getShareFenList(), List.copyOf(shares.values()));
    }
  }

  /** Of an area and type that have fewer than the pack's number nothing, and of others all. */
  void assertTellsThePublicNoMoreThanMayBe(ListRewardResultsResponse results) {
    var expected = new TreeMap<String, Map<String, List<Long>>>();
    paid().stream()
        .collect(groupingBy(one -> area(one) + " " + one.getRiskType()))
        .forEach((group, some) -> {
          var grades = byGrade(some);
          grades.values().removeIf(counted -> counted.getFirst() < LEAST_TOLD);
          if (!grades.isEmpty()) {
            expected.put(group, grades);
          }
        });
    var told = new TreeMap<String, Map<String, List<Long>>>();
    for (var one : results.getResultsList()) {
      var grades = new TreeMap<String, List<Long>>();
      one.getGradesList()
          .forEach(grade ->
              grades.put(grade.getGrade(), List.of((long) grade.getClueCount(), grade.getFen())));
      told.put(one.getArea() + " " + one.getRiskType(), grades);
    }
    assertEquals(expected, told);
    assertEquals(LEAST_TOLD, results.getLeastCount());
    assertFalse(told.isEmpty());
    var counted =
        told.values().stream()
            .flatMap(grades -> grades.values().stream())
            .mapToLong(List::getFirst)
            .sum();
    assertTrue(counted < paid().size(), "nothing was withheld");
  }

  private static String area(Clue one) {
    return one.getDivision().substring(0, TOWN) + "000";
  }

  private static Map<String, List<Long>> byGrade(List<Clue> some) {
    var grades = new TreeMap<String, List<Long>>();
    for (var one : some) {
      grades.merge(
          one.getGrading().getGrade(),
          List.of(1L, one.getReward().getFen()),
          (before, more) -> List.of(before.get(0) + more.get(0), before.get(1) + more.get(1)));
    }
    return grades;
  }

  /** Each entry sums to nothing, and all of them to what the budget says it has. */
  void assertTheLedgerSumsToNothingAndToThis(RewardBudget budget) {
    for (int i = 0; i < ledger.size(); i++) {
      assertEquals(i + 1, ledger.get(i).getNumber());
      assertEquals(0, ledger.get(i).getPostingsList().stream().mapToLong(Posting::getFen).sum());
    }
    var accounts =
        ledger.stream()
            .flatMap(entry -> entry.getPostingsList().stream())
            .collect(groupingBy(Posting::getAccount, TreeMap::new, summingLong(Posting::getFen)));
    assertEquals(
        Map.of(
            LedgerAccount.LEDGER_ACCOUNT_APPROPRIATION, -budget.getAppropriatedFen(),
            LedgerAccount.LEDGER_ACCOUNT_AVAILABLE, budget.getAvailableFen(),
            LedgerAccount.LEDGER_ACCOUNT_RESERVED, budget.getReservedFen(),
            LedgerAccount.LEDGER_ACCOUNT_PAID, budget.getPaidFen(),
            LedgerAccount.LEDGER_ACCOUNT_RECEIVABLE, budget.getReceivableFen()),
        accounts);
  }

  /** One reward went back, of so much. */
  void assertReleased(long fen) {
    var released =
        ledger.stream()
            .filter(entry -> entry.getEvent() == LedgerEvent.LEDGER_EVENT_RELEASED)
            .flatMap(entry -> entry.getPostingsList().stream())
            .filter(one -> one.getAccount() == LedgerAccount.LEDGER_ACCOUNT_AVAILABLE)
            .map(Posting::getFen)
            .toList();
    assertEquals(List.of(fen), released);
  }

  /** In no page of a list, no clue that is shown by itself, and nothing that was booked. */
  void assertNobodyWhoReportedIsNamedInAnswers() {
    var office = story.cast().office();
    var each =
        Crew.each(
            clues,
            one ->
                office
                    .call(RewardServiceGrpc::newBlockingStub)
                    .getClue(GetClueRequest.newBuilder().setName(one.getName()).build()));
    var answers =
        Stream.of(clues, each, ledger, List.of(story.results()))
            .flatMap(List::stream)
            .map(LishuiClueBooks::text)
            .toList();
    assertNobodyWhoReportedIsNamedIn(answers);
  }

  /** As it is sent, in which what people wrote stands as they wrote it. */
  private static String text(MessageLite message) {
    return new String(message.toByteArray(), UTF_8);
  }

  /** No name, phone, account or number of an identity card of anybody, nor a claim code. */
  void assertNobodyWhoReportedIsNamedIn(List<String> texts) {
    var secrets = secrets();
    var lengths = secrets.stream().map(String::length).distinct().toList();
    var found = new ArrayList<String>();
    for (var text : texts) {
      for (int length : lengths) {
        for (int i = 0; i + length <= text.length(); i++) {
          if (secrets.contains(text.substring(i, i + length))) {
            found.add(text);
          }
        }
      }
    }
    assertEquals(List.of(), found);
  }

  private Set<String> secrets() {
    var ofPersons =
        story.all().stream()
            .flatMap(one -> one.plan().reporters().stream())
            .distinct()
            .flatMap(LishuiClueBooks::secrets);
    return Stream.concat(ofPersons, story.all().stream().map(ClueGoing::code))
        .collect(Collectors.toSet());
  }

  private static Stream<String> secrets(ReporterToSeal one) {
    return Stream.of(
        one.getPersonName(), one.getPhone(), one.getIdNumber(), ClueGoing.account(one));
  }
}
