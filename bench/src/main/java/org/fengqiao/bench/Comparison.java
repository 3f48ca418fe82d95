package org.fengqiao.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the figures say beside each other, and beside what is asked for. */
record Comparison(List<Measurement> all) {
  static final String RAW = "raw: driver bulk, 4 connections × 100 reports";

  static final String LOCATE = "ours: LocatePatch over 3,000 grids";
  static final String RAW_LOCATE = "raw: the query of LocatePatch";

  static final String LIST = "ours: ListCases of an archive";
  static final String RAW_LIST = "raw: one query of ListCases";
  static final String GET = "ours: GetCase of an archive";
  static final String RAW_GET = "raw: one row of a case";

  static final String IMPORT = "ours: ImportDivisions, a row";
  static final String BEFORE = "ours: reports at a steady rate";
  static final String MEANWHILE = "ours: reports while a country is imported";

  static final String WHILE_COUNTED = "ours: reports, stream, while counted";
  static final String LEFT = "ours: entries left, counted alone";
  static final String RATES = "ours: GetRates of a district, two years";

  static final String CASES = "beside disputes: lives of cases in five steps";
  static final String DISPUTES = "ours: lives of disputes in five steps";
  static final String PETITIONS = "ours: lives of petitions in four steps";
  static final String GET_DISPUTE = "ours: GetMediation";
  static final String DIGESTS = "beside rewards: slow digests of claim codes";
  static final String CLUES = "ours: SubmitClue, by name";
  static final String REWARDS = "ours: lives of rewards in seven steps";
  static final String GET_CLUE = "ours: GetClue";
  static final String LIST_CLUES = "ours: ListClues of an office";

  static final String LIST_DISPUTES = "ours: ListMediations of a district";

  /** The ways to insert, as the setting names them: what ours does first. */
  static final List<String> INSERTS = List.of("bulk", "plain");

  private static final int MOST = 256;

  private static final double UNARY_OF_RAW = 0.35;
  private static final double STREAM_OF_RAW = 0.50;
  private static final double TIMES_ONE_TRANSACTION = 4;
  private static final double P99_MILLIS = 25;
  private static final double LOCATE_P99_MILLIS = 5;
  private static final double LIST_P99_MILLIS = 10;
  private static final double GET_P99_MILLIS = 5;
  private static final double OF_A_CASE = 0.5;
  private static final int BUSY = 64;
  private static final double OF_DIGESTS = 0.7;
  private static final double LIVES_OF_DIGESTS = 0.5;
  private static final double RATES_P99_MILLIS = 10;
  private static final double IMPORT_SECONDS = 180;
  private static final double TIMES_BEFORE = 2;

  /**
   * One line for each thing asked for of reports and lives.
   *
   * @param pool connections of the one-transaction variant
   */
  List<String> reports(int pool) {
    var lines = new ArrayList<String>();
    ofRaw("ours: reports, unary", UNARY_OF_RAW, lines);
    ofRaw("ours: reports, stream", STREAM_OF_RAW, lines);
    timesOne("reports, unary", MOST, pool, lines);
    timesOne("reports, stream", MOST, pool, lines);
    timesOne("lives in five steps", 64, pool, lines);
    timesOne("lives in five steps", MOST, pool, lines);
    tail("ours: reports, unary", lines);
    tail("ours: reports, stream", lines);
    bulk(lines);
    return lines;
  }

  /** One line for what is asked for of LocatePatch. */
  List<String> locates() {
    return List.of(besideQuery(LOCATE, RAW_LOCATE, LOCATE_P99_MILLIS));
  }

  /** One line for each thing asked for of reading cases. */
  List<String> lists() {
    return List.of(
        besideQuery(LIST, RAW_LIST, LIST_P99_MILLIS), besideQuery(GET, RAW_GET, GET_P99_MILLIS));
  }

  private String besideQuery(String what, String query, double asked) {
    var ours = find(what, 1);
    var raw = find(query, 1);
    return verdict(
        ours.p99() < asked,
        "%s: p50 is %.2f ms and p99 %.2f ms, of its query alone %.2f and %.2f; asked are under"
                .formatted(what, ours.p50(), ours.p99(), raw.p50(), raw.p99())
            + " %.0f ms at p99".formatted(asked));
  }

  /** One line for each thing asked for of the import of a country. */
  List<String> country() {
    var rows = find(IMPORT, 1);
    var times = find(MEANWHILE, 1).p99() / find(BEFORE, 1).p99();
    return List.of(
        verdict(
            Country.ROWS / rows.perSecond() < IMPORT_SECONDS,
            "%s: %,.0f a second, the %,d of the country in %.0f s; asked are under %.0f s"
                .formatted(
                    IMPORT,
                    rows.perSecond(),
                    Country.ROWS,
                    Country.ROWS / rows.perSecond(),
                    IMPORT_SECONDS)),
        verdict(
            times <= TIMES_BEFORE,
            "%s: p99 is %.1f times that before; asked are at most %.0f"
                .formatted(MEANWHILE, times, TIMES_BEFORE)));
  }

  /** One line for each thing asked for of counting and rates. */
  List<String> rates() {
    var reports = find(WHILE_COUNTED, MOST);
    var left = find(LEFT, 1);
    return List.of(counting(reports, left), under(RATES, RATES_P99_MILLIS));
  }

  /** One line for each thing asked for of disputes and petitions. */
  List<String> disputes() {
    var lines = new ArrayList<String>();
    for (int many : List.of(64, MOST)) {
      ofACase(DISPUTES, many, lines);
      ofACase(PETITIONS, many, lines);
    }
    lines.add(under(GET_DISPUTE, GET_P99_MILLIS));
    lines.add(under(LIST_DISPUTES, LIST_P99_MILLIS));
    return lines;
  }

  /** A dispute has parties, mediators and terms where a case has a unit: it costs more. */
  private void ofACase(String what, int many, List<String> lines) {
    var part = find(what, many).perSecond() / find(CASES, many).perSecond();
    lines.add(
        verdict(
            part >= OF_A_CASE,
            "%s at %d: %.2f times the lives of cases; asked are %.1f"
                .formatted(what, many, part, OF_A_CASE)));
  }

  /** One line for each thing asked for of clues and their rewards. */
  List<String> rewards() {
    return List.of(
        ofDigests(CLUES, OF_DIGESTS),
        ofDigests(REWARDS, LIVES_OF_DIGESTS),
        under(GET_CLUE, GET_P99_MILLIS),
        under(LIST_CLUES, LIST_P99_MILLIS));
  }

  private String ofDigests(String what, double asked) {
    var part = find(what, BUSY).perSecond() / find(DIGESTS, BUSY).perSecond();
    return verdict(
        part >= asked,
        "%s at %d: %.2f times the digests that a machine like it makes; asked are %.1f"
            .formatted(what, BUSY, part, asked));
  }

  private String under(String what, double asked) {
    var p99 = find(what, 1).p99();
    return verdict(
        p99 < asked, "%s: p99 is %.1f ms; asked are under %.0f ms".formatted(what, p99, asked));
  }

  /** Each report is an entry: where a second's are left at most, the counters kept up with them. */
  private static String counting(Measurement reports, Measurement left) {
    if (left.parts() <= reports.perSecond()) {
      return verdict(
          true,
          "counting: %,d entries were left after %,.0f reports a second; asked are a second's"
              .formatted(left.parts(), reports.perSecond()));
    }
    var times = left.perSecond() / reports.perSecond();
    return verdict(
        times > 1,
        "counting: %,.0f entries a second alone, %.1f times as many as are reported; asked is"
                .formatted(left.perSecond(), times)
            + " more than 1");
  }

  /** Both on servers as new as each other. */
  private void bulk(List<String> lines) {
    var bulk = find("inserts " + INSERTS.getFirst() + ": reports, stream", MOST);
    var plain = find("inserts " + INSERTS.getLast() + ": reports, stream", MOST);
    lines.add(
        verdict(
            bulk.perSecond() > plain.perSecond(),
            "inserts in bulk: %.2f times plain statements, for %.0f%% of the database's CPU seconds"
                    .formatted(
                        bulk.perSecond() / plain.perSecond(),
                        100 * bulk.databaseCpu() / plain.databaseCpu())
                + "; asked is more than 1"));
  }

  private void ofRaw(String what, double asked, List<String> lines) {
    var part = find(what, MOST).perSecond() / rawPerSecond();
    lines.add(
        verdict(
            part >= asked,
            "%s at %d: %.0f%% of the raw limit; asked are %.0f%%"
                .formatted(what, MOST, 100 * part, 100 * asked)));
  }

  private void timesOne(String what, int inFlight, int pool, List<String> lines) {
    var times =
        find("ours: " + what, inFlight).perSecond()
            / find("one transaction a call: " + what, inFlight).perSecond();
    lines.add(
        verdict(
            times >= TIMES_ONE_TRANSACTION,
            "%s at %d: %.1f times one transaction a call over %d connections; asked are %.0f"
                .formatted(what, inFlight, times, pool, TIMES_ONE_TRANSACTION)));
  }

  private void tail(String what, List<String> lines) {
    var p99 = find(what, 64).p99();
    lines.add(
        verdict(
            p99 < P99_MILLIS,
            "%s at 64: p99 is %.1f ms; asked are under %.0f ms".formatted(what, p99, P99_MILLIS)));
  }

  private double rawPerSecond() {
    return all.stream().filter(m -> m.what().equals(RAW)).findFirst().orElseThrow().perSecond();
  }

  private Measurement find(String what, int inFlight) {
    return all.stream()
        .filter(m -> m.what().equals(what) && m.inFlight() == inFlight)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not measured: " + what + " at " + inFlight));
  }

  private static String verdict(boolean met, String line) {
    return String.format(Locale.ROOT, "  %-7s %s", met ? "met" : "MISSED", line);
  }
}
