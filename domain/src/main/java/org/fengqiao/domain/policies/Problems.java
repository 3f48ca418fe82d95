package org.fengqiao.domain.policies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.clocks.Rung;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.people.Role;

/** Gathers everything wrong with a rule, so that its author need not find it one by one. */
final class Problems {
  private final List<Violation> found = new ArrayList<>();

  void add(String path, String rule) {
    found.add(new Violation(path, rule));
  }

  void sized(String path, int size, int least, int most) {
    if (size < least || size > most) {
      add(path, "has " + least + " to " + most + " entries");
    }
  }

  /** Each of {@code all} has a key of its own. */
  <T> void distinct(String path, List<T> all, Function<T, ?> key) {
    var seen = new HashSet<Object>();
    for (int i = 0; i < all.size(); i++) {
      var one = key.apply(all.get(i));
      if (!seen.add(one)) {
        add(path + "[" + i + "]", "repeats an earlier entry");
      }
    }
  }

  /** That is one of these roles. */
  void isRole(String path, Role role, Set<Role> roles) {
    if (!roles.contains(role)) {
      add(path, "is one of the pack's roles");
    }
  }

  /** Each rung that tells somebody says what, and no other says anything. */
  void texts(List<Rung> rungs, Map<RungKey, NoticeTemplate> texts) {
    for (int i = 0; i < rungs.size(); i++) {
      if (rungs.get(i).recipients().isEmpty() == texts.containsKey(rungs.get(i).key())) {
        add("rungs[" + i + "].text", "is given if and only if the rung notifies someone");
      }
    }
  }

  List<Violation> found() {
    return List.copyOf(found);
  }

  void refuseIfAny() {
    if (!found.isEmpty()) {
      throw Refusal.invalid(PolicyReason.PACK_FAULTY, found);
    }
  }
}
