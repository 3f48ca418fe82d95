package org.fengqiao.domain.grids;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.grids.TreeFact.TreePublished;

/**
 * The whole division tree (行政区划树), by its publications. The divisions themselves are rows that an
 * import stages beforehand; the tree says which staged rows stand, and their digest.
 *
 * @param divisions how many divisions stand
 * @param lastImport whose rows made the newest edition
 * @param rows digest over those rows in the order of their codes
 */
public record DivisionTree(Edition edition, long divisions, ImportId lastImport, Digest rows)
    implements Aggregate {
  /** Code points of what rows were read from. */
  public static final int LONGEST_SOURCE = 200;

  /** There is one. */
  public static final AggregateRef REF =
      AggregateRef.named(AggregateKind.DIVISION_TREE, "divisions");

  public static final Lineage<DivisionTree, TreeFact> LINEAGE =
      new Lineage<>(
          AggregateKind.DIVISION_TREE,
          DivisionTree.class,
          TreeFact.class,
          DivisionTree::begun,
          DivisionTree::after);

  /**
   * Publishes staged rows over the edition that stands.
   *
   * @param before the tree; empty before its first edition
   * @param rows digest over the staged rows in the order of their codes
   * @param source what they were read from, for the record; 0 to 200 characters
   * @throws Refusal INVALID_FIELD; TREE_MOVED if another edition was published after the stage was
   *     begun
   */
  public static Decided<DivisionTree> publish(
      Optional<DivisionTree> before, Stage stage, ImportCounts counts, Digest rows, String source) {
    var newest = before.map(DivisionTree::edition).orElse(Edition.NONE);
    if (!stage.edition().equals(newest.next())) {
      throw Refusal.stale(
          GridReason.TREE_MOVED,
          Map.of(
              "tree_version", Integer.toString(newest.number()),
              "begun_on", Integer.toString(stage.edition().number() - 1)));
    }
    var fact =
        new TreePublished(
            stage.importId(),
            stage.edition(),
            counts.added(),
            counts.renamed(),
            Optional.of(counts.ended()).filter(many -> many > 0),
            counts.unchanged(),
            rows,
            Text.optional("source", source, LONGEST_SOURCE));
    return before
        .map(tree -> LINEAGE.move(tree, List.of(fact)))
        .orElseGet(() -> LINEAGE.begin(List.of(fact)));
  }

  private static DivisionTree begun(TreeFact fact) {
    return switch (fact) {
      case TreePublished first ->
          new DivisionTree(first.edition(), first.added(), first.importId(), first.rows());
    };
  }

  private DivisionTree after(TreeFact fact) {
    return switch (fact) {
      case TreePublished next ->
          new DivisionTree(
              next.edition(),
              divisions + next.added() - next.ended().orElse(0L),
              next.importId(),
              next.rows());
    };
  }

  @Override
  public AggregateRef ref() {
    return REF;
  }
}
