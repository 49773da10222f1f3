/** The mark of the portal, drawn for it: the tall roof of a nhà rông on its posts. Decorative; the name stands beside it. */
export function Emblem({ size = 44 }: { size?: number }) {
  return (
    <svg
      class="emblem"
      viewBox="0 0 48 56"
      width={(size * 48) / 56}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path
        class="emblem-roof"
        d="M14.5 3c3.2 1.7 6.2 2.4 9.5 2.4S30.3 4.7 33.5 3C35 15 38.5 27 45.5 37H2.5C9.5 27 13 15 14.5 3Z"
      />
      <path class="emblem-weave" d="M24 13l4 6-4 6-4-6zM13.5 29.5h21M11.5 33h25" />
      <path class="emblem-posts" d="M8 37v16M18.5 37v16M29.5 37v16M40 37v16M4.5 43h39" />
    </svg>
  )
}
