package org.fengqiao.application.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.imports.RunningImport;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.grids.RowsDigest;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.PeopleFile;
import org.fengqiao.domain.people.PersonRow;
import org.fengqiao.domain.people.UnitId;

/**
 * One import of people while it goes on. Rows are checked as they come against the ground, their
 * unit's posts and officers, and the rows before them; nothing is written before the end. Not safe
 * for use by several threads.
 */
public final class PeopleImport implements RunningImport<PersonLine, PeopleImported> {
  /** The most rows taken at once. */
  public static final int MOST_ROWS = 500;

  private final PartnerId partner;
  private final Runnable permitted;
  private final ImportPeople.Command command;
  private final Ground ground;
  private final FileUnits units;
  private final PlacingDesk desk;
  private final PeopleFile<PersonLine> file = new PeopleFile<>();
  private final RowsDigest sent = new RowsDigest();
  private final Map<Spot, Patch> places = new HashMap<>();

  PeopleImport(
      PartnerId partner,
      Runnable permitted,
      ImportPeople.Command command,
      Ground ground,
      FileUnits units,
      PlacingDesk desk) {
    this.partner = partner;
    this.permitted = permitted;
    this.command = command;
    this.ground = ground;
    this.units = units;
    this.desk = desk;
    sent.add("ImportPeople", Boolean.toString(command.onlyCheck()));
  }

  /**
   * Takes the next rows, in the order of the file.
   *
   * @param rows 1 to {@value #MOST_ROWS}
   * @throws Refusal INVALID_FIELD, IMPORT_TOO_LARGE
   */
  @Override
  public Progress<PersonLine> take(List<PersonLine> rows) {
    if (rows.isEmpty() || rows.size() > MOST_ROWS) {
      throw Refusal.invalid("rows", "are 1 to " + MOST_ROWS + " a batch");
    }
    int errorsBefore = file.errors().size();
    for (var row : rows) {
      sent.add(row.sent().toArray(String[]::new));
      file.take(row, () -> read(row));
    }
    var errors = file.errors();
    return new Progress<>(file.rows(), file.wrong(), errors.subList(errorsBefore, errors.size()));
  }

  private PersonRow read(PersonLine row) {
    var said = row.reading().get();
    named("unit", () -> learn(said.unit()));
    var patch = named("patch", () -> places.computeIfAbsent(said.spot(), ground::standing));
    return new PersonRow(
        said.person(), said.unit(), said.role(), patch, said.title(), said.from(), said.until());
  }

  /** What {@code looking} finds; if it is refused, by the field that named it. */
  private static <T> T named(String field, Supplier<T> looking) {
    try {
      return looking.get();
    } catch (Refusal refusal) {
      throw refusal.reason() == RequestReason.INVALID_FIELD ? refusal : refusal.about(field);
    }
  }

  /** Tells the file who and what there is in a unit. */
  private UnitId learn(UnitId unit) {
    units
        .learn(unit)
        .ifPresent(found -> {
          found.posts().forEach(file::know);
          found.officers().forEach(one -> file.know(unit, one.officer(), one.details()));
        });
    return unit;
  }

  /**
   * Ends the file and writes what does not stand yet, unless it was only to be checked.
   *
   * @param rowCount how many rows the sender says were sent
   * @throws Refusal IMPORT_REFUSED, IMPORT_CUT_OFF, REQUEST_ID_REUSED; RIGHT_MISSING,
   *     UNAUTHENTICATED if the caller lost its right meanwhile; nothing is written then.
   *     IMPORT_OVERTAKEN, OUTCOME_UNKNOWN, OVERLOADED, CONTENDED: some rows may be written; send
   *     the file again
   */
  @Override
  public PeopleImported finish(long rowCount, LongConsumer written) {
    permitted.run();
    var counts = file.end(rowCount);
    var request = new Request(partner, command.requestId(), sent.digest());
    boolean repeated = desk.isRepeated(request);
    if (!command.onlyCheck()) {
      repeated |= desk.write(request, file.placings(), written);
    }
    return new PeopleImported(counts, repeated);
  }

  /** Nothing was written that would have to be taken back. */
  @Override
  public void abandon() {}
}
