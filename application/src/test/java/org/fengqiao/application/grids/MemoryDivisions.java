package org.fengqiao.application.grids;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.domain.grids.Division;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Edition;
import org.fengqiao.domain.grids.ImportId;
import org.fengqiao.domain.grids.Stage;
import org.fengqiao.domain.grids.StagedDivision;

/** Divisions and their stages in memory, for tests. */
public final class MemoryDivisions implements Divisions, DivisionStages {
  private final Editions editions;
  private final Map<ImportId, NavigableMap<DivisionCode, StagedDivision>> rows = new HashMap<>();
  private final Map<ImportId, Stage> open = new LinkedHashMap<>();

  public MemoryDivisions(Editions editions) {
    this.editions = editions;
  }

  @Override
  public Optional<Division> find(DivisionCode code) {
    return find(code, editions.newest()).map(DivisionSpan::division);
  }

  @Override
  public synchronized Optional<EndedDivision> ended(DivisionCode code) {
    for (var published : editions.all().reversed()) {
      var row = rowsOf(published.importId()).get(code);
      if (row != null) {
        return row.ended()
            ? Optional.of(new EndedDivision(row.division(), published.time()))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  @Override
  public synchronized Optional<DivisionSpan> find(DivisionCode code, Edition edition) {
    var until = Optional.<Edition>empty();
    for (var published : editions.all().reversed()) {
      var row = rowsOf(published.importId()).get(code);
      if (row != null && published.edition().compareTo(edition) <= 0) {
        return row.ended()
            ? Optional.empty()
            : Optional.of(new DivisionSpan(row.division(), published.edition(), until));
      }
      until = row == null ? until : Optional.of(published.edition());
    }
    return Optional.empty();
  }

  @Override
  public Map<DivisionCode, Division> find(Collection<DivisionCode> codes, Edition edition) {
    if (codes.size() > MOST_CODES) {
      throw new IllegalArgumentException("at most " + MOST_CODES + " codes");
    }
    var found = new HashMap<DivisionCode, Division>();
    for (var code : codes) {
      find(code, edition).ifPresent(span -> found.put(code, span.division()));
    }
    return found;
  }

  @Override
  public synchronized Page<DivisionSpan> list(
      DivisionFilter filter, Edition edition, PageRequest page) {
    var found =
        editions.all().stream()
            .flatMap(published -> codes(published.importId()))
            .filter(code -> code.value().compareTo(page.after().orElse("")) > 0)
            .distinct()
            .sorted()
            .flatMap(code -> find(code, edition).stream())
            .filter(span -> filter.matches(span.division()))
            .limit(page.limit())
            .toList();
    return Page.of(found, page, span -> span.division().code().value());
  }

  @Override
  public synchronized void stage(Stage stage, List<StagedDivision> more) {
    open.putIfAbsent(stage.importId(), stage);
    var staged = rows.computeIfAbsent(stage.importId(), _ -> new TreeMap<>());
    for (var row : more) {
      if (staged.put(row.code(), row) != null) {
        throw new IllegalStateException("staged twice: " + row.code());
      }
    }
  }

  @Override
  public synchronized Map<DivisionCode, StagedDivision> find(
      Stage stage, Collection<DivisionCode> codes) {
    var found = new HashMap<>(rowsOf(stage.importId()));
    found.keySet().retainAll(codes);
    return found;
  }

  @Override
  public synchronized List<StagedDivision> rows(
      Stage stage, Optional<DivisionCode> after, int limit) {
    var staged = rowsOf(stage.importId());
    var rest = after.map(code -> staged.tailMap(code, false)).orElse(staged);
    return rest.values().stream().limit(limit).toList();
  }

  @Override
  public synchronized List<Stage> open() {
    return new ArrayList<>(open.values()).stream().limit(MOST_OPEN).toList();
  }

  @Override
  public synchronized void close(Stage stage) {
    open.remove(stage.importId());
  }

  @Override
  public synchronized void discard(Stage stage) {
    rows.remove(stage.importId());
    open.remove(stage.importId());
  }

  private NavigableMap<DivisionCode, StagedDivision> rowsOf(ImportId id) {
    return rows.getOrDefault(id, new TreeMap<>());
  }

  private Stream<DivisionCode> codes(ImportId id) {
    return rowsOf(id).keySet().stream();
  }
}
