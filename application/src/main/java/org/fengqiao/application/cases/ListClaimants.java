package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Contents;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Claimant;
import org.fengqiao.domain.cases.Claimants;
import org.fengqiao.domain.partners.Right;

/** Lists those who stand behind a group case, as far as the caller may know them. */
public final class ListClaimants {
  private final Access access;
  private final CasesInSight cases;
  private final ClaimSheets sheets;
  private final Contents contents;

  @Inject
  public ListClaimants(Access access, CasesInSight cases, ClaimSheets sheets, Contents contents) {
    this.access = access;
    this.cases = cases;
    this.sheets = sheets;
    this.contents = contents;
  }

  /**
   * A page by number, which is the key; dropped ones are among them.
   *
   * @throws Refusal RIGHT_MISSING, CASE_NOT_FOUND, INVALID_FIELD
   */
  public Page<ClaimantView> list(Caller caller, CaseId id, PageRequest page) {
    access.require(caller, Right.LIST_CLAIMANTS);
    var c = cases.get(caller, id).aggregate();
    var all = c.claimants().orElse(Claimants.NONE);
    int from = page.after().map(ListClaimants::number).orElse(0) + 1;
    var numbers = IntStream.rangeClosed(from, all.listed()).limit(page.limit()).boxed().toList();
    var found = Page.of(numbers, page, number -> Integer.toString(number));
    return new Page<>(shown(caller, c, claimants(all, found.items())), found.next());
  }

  private List<Claimant> claimants(Claimants all, List<Integer> numbers) {
    return numbers.stream()
        .flatMap(number -> all.sheetOf(number).stream())
        .distinct()
        .flatMap(sheet -> sheets.get(sheet).aggregate().claimants().stream())
        .filter(one -> numbers.contains(one.number()))
        .toList();
  }

  /** Words that the caller may not know are not read. */
  private List<ClaimantView> shown(Caller caller, Case c, List<Claimant> claimants) {
    boolean known = CaseView.mayKnowReporter(c, caller.partner(), caller.rights().actsFor());
    var found =
        known
            ? contents.findAll(claimants.stream().flatMap(ListClaimants::words).toList())
            : Map.<ContentId, Content>of();
    return claimants.stream().map(one -> new ClaimantView(c.id(), one, known, found)).toList();
  }

  private static Stream<ContentId> words(Claimant one) {
    return Stream.concat(
        Stream.of(one.words().id()), one.dropped().stream().map(how -> how.reason().id()));
  }

  private static int number(String key) {
    try {
      return Integer.parseUnsignedInt(key);
    } catch (NumberFormatException _) {
      throw Refusal.invalid("page_token", "is the one of the page before");
    }
  }
}
