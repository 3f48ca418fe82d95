package org.fengqiao.application.cases.spotchecks;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.application.store.Contents;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.cases.spotchecks.SpotCheckItem;

/** Joins the items of spot checks with their words, for delivery. */
public final class SpotCheckViews {
  private final Contents contents;

  @Inject
  public SpotCheckViews(Contents contents) {
    this.contents = contents;
  }

  /** One, for whoever was allowed to see it. */
  public SpotCheckItemView of(SpotCheckItem item) {
    return of(List.of(item)).getFirst();
  }

  /** Several, in their order; their words are read at once. */
  List<SpotCheckItemView> of(List<SpotCheckItem> items) {
    var found = contents.findAll(items.stream().flatMap(SpotCheckViews::wanted).toList());
    return items.stream().map(item -> new SpotCheckItemView(item, found)).toList();
  }

  private static Stream<ContentId> wanted(SpotCheckItem item) {
    return Stream.concat(
            item.lastMissed().flatMap(SpotCheckItem.Missed::note).stream(),
            item.answer().flatMap(answer -> answer.said().words()).stream())
        .map(ContentRef::id);
  }
}
