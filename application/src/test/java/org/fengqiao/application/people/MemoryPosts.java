package org.fengqiao.application.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Role;

/** The posts of a store in memory. */
public record MemoryPosts(MemoryStore store) implements Posts {
  @Override
  public Optional<Loaded<Post>> find(PostId id) {
    return store.find(Post.class, id.ref());
  }

  @Override
  public List<Loaded<Post>> standingAt(Role role, DivisionCode division) {
    return store
        .all(Post.class)
        .filter(p -> p.aggregate().role().equals(role))
        .filter(p -> p.aggregate().patch().equals(Patch.of(division)))
        .sorted(Comparator.comparing(MemoryPosts::id))
        .limit(100)
        .toList();
  }

  @Override
  public List<Loaded<Post>> at(Collection<Patch> patches) {
    if (patches.size() > MOST_PATCHES) {
      throw new IllegalArgumentException("at most " + MOST_PATCHES + " patches at once");
    }
    var names = patches.stream().map(Patch::finest).toList();
    return store
        .all(Post.class)
        .filter(post -> names.contains(post.aggregate().patch().finest()))
        .toList();
  }

  @Override
  public Page<Loaded<Post>> list(PostFilter filter, PageRequest page) {
    var found =
        store
            .all(Post.class)
            .filter(p -> filter.matches(p.aggregate()))
            .filter(p -> id(p).compareTo(page.after().orElse("")) > 0)
            .sorted(Comparator.comparing(MemoryPosts::id))
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryPosts::id);
  }

  private static String id(Loaded<Post> post) {
    return post.aggregate().id().value().toString();
  }
}
