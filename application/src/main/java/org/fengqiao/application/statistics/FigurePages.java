package org.fengqiao.application.statistics;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.function.Function;
import org.fengqiao.application.Page;
import org.fengqiao.application.store.Journal;
import org.fengqiao.domain.statistics.DaySpan;
import org.fengqiao.domain.statistics.FigureSubject;
import org.fengqiao.domain.statistics.MediationFigures;

/** Joins the page of a list with the figures of each in it, read at once. */
public final class FigurePages {
  private final MediationRollup rollup;
  private final Journal journal;

  @Inject
  public FigurePages(MediationRollup rollup, Journal journal) {
    this.rollup = rollup;
    this.journal = journal;
  }

  /**
   * The figures of a page.
   *
   * @param title the name an item goes by
   */
  <T> AsCounted<Page<FiguresOf>> of(
      Page<T> page, DaySpan days, Function<T, FigureSubject> subject, Function<T, String> title) {
    var titles = new LinkedHashMap<FigureSubject, String>();
    page.items().forEach(one -> titles.put(subject.apply(one), title.apply(one)));
    return AsCounted.read(
        journal,
        rollup,
        () -> {
          var figures = rollup.figures(titles.keySet(), days);
          var joined = new ArrayList<FiguresOf>();
          titles.forEach((one, name) ->
              joined.add(
                  new FiguresOf(one, name, figures.getOrDefault(one, MediationFigures.NONE))));
          return new Page<>(joined, page.next());
        });
  }
}
