package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Phone;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseClaimantsAt;
import org.fengqiao.domain.cases.ClaimSheet;
import org.fengqiao.domain.cases.ClaimSheetId;
import org.fengqiao.domain.cases.Claimant;
import org.fengqiao.domain.cases.Claimants;
import org.fengqiao.domain.cases.Move;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** Lists more of those who stand behind a group case (登记诉求人). */
public final class AddClaimants {
  private final CaseDesk desk;
  private final ClaimSheets sheets;
  private final Ids ids;

  /**
   * Whom to list.
   *
   * @param people 1 to {@value Claimants#MOST_AT_ONCE}
   */
  public record Command(MoveOn on, Optional<OfficerId> officer, List<Person> people) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      people = List.copyOf(people);
      if (people.isEmpty() || people.size() > Claimants.MOST_AT_ONCE) {
        throw Refusal.invalid("claimants", "are 1 to " + Claimants.MOST_AT_ONCE);
      }
    }
  }

  /**
   * One of them.
   *
   * @param name 1 to 64 characters
   * @param phone as {@link Phone} has it
   * @param fen what is claimed, in fen, above 0
   * @param text what is claimed in words; 0 to 500 characters
   */
  public record Person(String name, String phone, Optional<Long> fen, String text) {
    public Person {
      name = Text.required("person_name", name, 64);
      phone = Phone.optional("phone", phone);
      if (fen.filter(sum -> sum <= 0).isPresent()) {
        throw Refusal.invalid("claimed_fen", "is above 0");
      }
      text = Text.optional("text", text, 500);
    }
  }

  @Inject
  public AddClaimants(CaseDesk desk, ClaimSheets sheets, Ids ids) {
    this.desk = desk;
    this.sheets = sheets;
    this.ids = ids;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG, REQUEST_ID_REUSED, ILLEGAL_MOVE,
   *     OFFICER_NOT_ACTING, TOO_MANY_CLAIMANTS, CLAIMED_TOO_MUCH, INVALID_FIELD
   */
  public Answer<Case> add(Caller caller, Command command) {
    return desk.move(
        caller, Right.ADD_CLAIMANTS, command.on(), sitting -> decide(sitting, command));
  }

  private Decided<Case> decide(Sitting sitting, Command command) {
    sitting.officer(command.officer());
    sitting.at().require(Move.ADD_CLAIMANTS);
    var last = sitting.subject().claimants().flatMap(Claimants::open).map(sheets::get);
    var told = command.people().stream().map(person -> told(sitting, person)).toList();
    var added =
        new CaseClaimantsAt(sitting.at())
            .add(told, last.map(loaded -> loaded.aggregate()), new ClaimSheetId(ids.next()));
    added.filled().ifPresent(sheet -> sitting.also(new Step<>(last, sheet)));
    added.opened().ifPresent(sheet -> sitting.also(new Step<ClaimSheet>(Optional.empty(), sheet)));
    return added.subject();
  }

  /** Each has a content of his own, which can be erased without the others. */
  private static Claimant.Told told(Sitting sitting, Person person) {
    var fields = new LinkedHashMap<String, String>();
    fields.put(CaseWords.NAME, person.name());
    fields.put(CaseWords.PHONE, person.phone());
    fields.put(CaseWords.TEXT, person.text());
    return new Claimant.Told(sitting.words(fields), person.fen());
  }
}
