/** Scenarios over recorded history: what they come to, why, and what they are worth. */
package io.plantline.app.whatif;
