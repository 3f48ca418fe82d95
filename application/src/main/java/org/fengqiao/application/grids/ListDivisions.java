package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Edition;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.partners.Right;

/**
 * Lists divisions by code as they stood at a time. The first page fixes the edition for those that
 * follow: its key is {@code edition/code}.
 */
public final class ListDivisions {
  private final Access access;
  private final Divisions divisions;
  private final Editions editions;

  @Inject
  public ListDivisions(Access access, Divisions divisions, Editions editions) {
    this.access = access;
    this.divisions = divisions;
    this.editions = editions;
  }

  /**
   * Which divisions.
   *
   * @param at empty for now; without effect on later pages
   */
  public record Command(DivisionFilter filter, Optional<Instant> at, PageRequest page) {
    public Command {
      Objects.requireNonNull(filter);
      Objects.requireNonNull(at);
      Objects.requireNonNull(page);
    }
  }

  /**
   * Lists a page.
   *
   * @throws Refusal RIGHT_MISSING, DIVISION_NOT_FOUND, INVALID_FIELD
   */
  public Page<DivisionView> list(Caller caller, Command command) {
    access.require(caller, Right.READ_GROUND);
    var mark = command.page().after().map(Mark::read);
    var edition =
        mark.map(Mark::edition)
            .orElseGet(() -> command.at().map(editions::at).orElseGet(editions::newest));
    command.filter().parent().ifPresent(parent -> requireStanding(parent, edition));
    var page = new PageRequest(command.page().size(), mark.map(Mark::code));
    var found = divisions.list(command.filter(), edition, page);
    return new Page<>(
        found.items().stream().map(span -> DivisionView.of(span, editions)).toList(),
        found.next().map(code -> edition.number() + "/" + code));
  }

  private void requireStanding(DivisionCode parent, Edition edition) {
    if (divisions.find(parent, edition).isEmpty()) {
      throw Refusal.notFound(GridReason.DIVISION_NOT_FOUND, new Spot.InDivision(parent).name());
    }
  }

  private record Mark(Edition edition, String code) {
    static Mark read(String key) {
      var slash = key.indexOf('/');
      try {
        return new Mark(
            new Edition(Integer.parseInt(key.substring(0, Math.max(slash, 0)))),
            new DivisionCode(key.substring(slash + 1)).value());
      } catch (IllegalArgumentException e) {
        throw Refusal.invalid("page_token", "is one this list gave");
      }
    }
  }
}
