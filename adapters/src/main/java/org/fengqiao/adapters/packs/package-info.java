/** Packs as YAML held to a published JSON Schema, and holiday notices as CSV. */
@NullMarked
package org.fengqiao.adapters.packs;

import org.jspecify.annotations.NullMarked;
