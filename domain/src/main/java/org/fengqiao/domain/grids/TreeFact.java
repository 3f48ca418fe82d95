package org.fengqiao.domain.grids;

import java.util.Optional;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Fact;

/** What is decided about the division tree. */
public sealed interface TreeFact extends Fact {
  /**
   * The rows staged under the import became valid, all at once.
   *
   * @param edition 1 for the first, rising by one
   * @param added divisions the tree did not have
   * @param renamed divisions that got another name
   * @param ended divisions that stand no more; empty for none
   * @param unchanged rows of the file that said what stood already
   * @param rows digest over the staged rows in the order of their codes, see {@link RowsDigest}
   * @param source the name of the file, as the sender called it; may be empty
   */
  record TreePublished(
      ImportId importId,
      Edition edition,
      long added,
      long renamed,
      Optional<Long> ended,
      long unchanged,
      Digest rows,
      String source)
      implements TreeFact {}
}
