package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Contents;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Absence;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PeopleReason;

/** Lists the absences of an officer by their start, past and future ones included. */
public final class ListAbsences {
  private final Access access;
  private final OfficerRegister register;
  private final Contents contents;

  @Inject
  public ListAbsences(Access access, OfficerRegister register, Contents contents) {
    this.access = access;
    this.register = register;
    this.contents = contents;
  }

  /**
   * Which absences.
   *
   * @param at only the one that stands then; empty for all
   */
  public record Command(OfficerId officer, Optional<Instant> at, PageRequest page) {
    public Command {
      Objects.requireNonNull(officer);
      Objects.requireNonNull(at);
      Objects.requireNonNull(page);
    }
  }

  /**
   * Lists a page.
   *
   * @throws Refusal RIGHT_MISSING, OFFICER_NOT_FOUND
   */
  public Page<AbsenceView> list(Caller caller, Command command) {
    access.require(caller, Right.READ_PEOPLE);
    var id = command.officer();
    var officer =
        register
            .find(id)
            .orElseThrow(
                () -> Refusal.notFound(PeopleReason.OFFICER_NOT_FOUND, "officers/" + id.value()))
            .aggregate();
    var after = command.page().after().orElse("");
    var found =
        officer.absences().stream()
            .filter(absence -> command.at().map(absence::standsAt).orElse(true))
            .filter(absence -> key(absence).compareTo(after) > 0)
            .sorted(Comparator.comparing(ListAbsences::key))
            .limit(command.page().limit())
            .toList();
    var page = Page.of(found, command.page(), ListAbsences::key);
    return new Page<>(AbsenceView.of(id, page.items(), contents), page.next());
  }

  private static String key(Absence absence) {
    return Starts.key(absence.period().from(), absence.id().value());
  }
}
