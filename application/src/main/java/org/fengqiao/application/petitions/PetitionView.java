package org.fengqiao.application.petitions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.application.cases.CaseView;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.petitions.Petition;

/**
 * A petition as one caller is shown it: with its words, except what was erased or is withheld.
 *
 * @param known whether the caller may know who petitions
 * @param times its times, read, in the order of {@link Petition#times}
 * @param ended whether nothing more may be asked on it
 */
public record PetitionView(
    Loaded<Petition> loaded,
    boolean known,
    Map<ContentId, Content> contents,
    List<ClockFace> times,
    boolean ended) {
  public PetitionView {
    Objects.requireNonNull(loaded);
    contents = Map.copyOf(contents);
    times = List.copyOf(times);
  }

  public Petition subject() {
    return loaded.aggregate();
  }

  /** Words that all who see the petition may read. */
  public CaseView.Shown shown(ContentRef ref) {
    return CaseView.shown(ref, contents);
  }

  /** Who petitions: for the registering partner and the units that have it in hand or had. */
  public CaseView.Shown petitioner() {
    return subject()
        .petitioner()
        .map(ref -> known ? shown(ref) : new CaseView.Shown.Withheld())
        .orElseGet(CaseView.Shown.Erased::new);
  }
}
