// A figure's door opens beside the table; without this file it is a page of its own.
(() => {
    'use strict';
    const frame = document.querySelector('[data-door-frame]');
    if (!frame) {
        return;
    }
    const door = document.getElementById('door');
    const hint = door.innerHTML;
    let from = null;

    const mark = link => {
        document.querySelectorAll('.official td.here').forEach(cell => cell.classList.remove('here'));
        if (link) {
            link.closest('td').classList.add('here');
        }
    };
    const close = () => {
        frame.classList.remove('open');
        door.innerHTML = hint;
        mark(null);
        if (from) {
            from.focus({preventScroll: true});
        }
    };
    document.querySelector('.official').addEventListener('click', event => {
        const link = event.target.closest('td.figure a');
        if (link) {
            from = link;
            mark(link);
        }
    });
    door.addEventListener('htmx:afterSwap', () => {
        frame.classList.add('open');
        frame.scrollTop = 0;
        document.getElementById('door-title')?.focus({preventScroll: true});
    });
    frame.querySelector('[data-close]').addEventListener('click', close);
    document.addEventListener('keydown', event => {
        if (event.key === 'Escape' && frame.classList.contains('open')) {
            close();
        }
    });
})();
