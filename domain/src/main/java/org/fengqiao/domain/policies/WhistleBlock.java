package org.fengqiao.domain.policies;

import java.util.List;
import org.fengqiao.domain.Text;

/**
 * A part of the whistle list (吹哨清单板块).
 *
 * @param name 1 to 60 characters
 */
public record WhistleBlock(String name, List<WhistleItem> items) {
  private static final int LONGEST_NAME = 60;

  public WhistleBlock {
    name = Text.required("name", name, LONGEST_NAME);
    items = List.copyOf(items);
  }
}
