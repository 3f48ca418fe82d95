package org.fengqiao.application.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.LadderPost;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.UnitId;

/**
 * A case as one caller is shown it: with its words, except what was erased or is withheld.
 *
 * @param viewer who is shown it
 * @param actsFor the units the viewer acts for
 * @param faces the running clocks, read
 */
public record CaseView(
    Loaded<Case> loaded,
    PartnerId viewer,
    Set<UnitId> actsFor,
    Map<ContentId, Content> contents,
    List<ClockFace> faces) {
  public CaseView {
    Objects.requireNonNull(loaded);
    Objects.requireNonNull(viewer);
    contents = Map.copyOf(contents);
    faces = List.copyOf(faces);
  }

  /** Words that are kept apart, as they are shown. */
  public sealed interface Shown {
    /** In full. */
    record Present(Content content) implements Shown {}

    /** Destroyed for ever. */
    record Erased() implements Shown {}

    /** Kept, and not for this caller. */
    record Withheld() implements Shown {}
  }

  public Case subject() {
    return loaded.aggregate();
  }

  /** Subject, text, address; or any other words that all who see the case may read. */
  public Shown shown(ContentRef ref) {
    return shown(ref, contents);
  }

  public static Shown shown(ContentRef ref, Map<ContentId, Content> contents) {
    var content = contents.get(ref.id());
    return content == null ? new Shown.Erased() : new Shown.Present(content);
  }

  /** Name and phone of the reporter; empty when the report named nobody. */
  public Optional<Shown> reporter() {
    var c = subject();
    return c.words()
        .reporter()
        .map(ref -> mayKnowReporter(c, viewer, actsFor) ? shown(ref) : new Shown.Withheld());
  }

  /**
   * The reporting partner always may; whoever is to call the reporter back, until that is done; the
   * lead unit unless the reporter asked not to be known to it; nobody else.
   */
  static boolean mayKnowReporter(Case c, PartnerId viewer, Set<UnitId> actsFor) {
    return c.origin().partner().equals(viewer)
        || c.caller().map(LadderPost::unit).filter(actsFor::contains).isPresent()
        || (!c.words().anonymous() && c.lead().filter(actsFor::contains).isPresent());
  }
}
