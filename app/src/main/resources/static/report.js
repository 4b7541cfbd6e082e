// Everything works without this file: a figure then opens as a page, and slots are typed.
(() => {
    'use strict';
    const beside = () => document.getElementById('door');
    const wide = () => window.matchMedia('(min-width: 1101px)').matches;
    const hint = beside()?.innerHTML ?? '';
    let opened = null;

    const open = (href, target, link) => {
        window.htmx.ajax('GET', href, { target, swap: 'innerHTML' }).then(() => {
            if (link) {
                opened?.classList.remove('here');
                opened = link.closest('td') ?? link;
                opened.classList.add('here');
                target.scrollTop = 0;
                document.getElementById('door-title')?.focus({ preventScroll: true });
            }
        });
    };

    document.addEventListener('click', event => {
        const link = event.target.closest?.('a[data-door], a[data-door-page]');
        if (!link || !window.htmx || event.ctrlKey || event.metaKey || event.shiftKey) return;
        const list = document.getElementById('door-list');
        if (link.matches('[data-door-page]') && list) {
            event.preventDefault();
            open(link.href, list, null);
        } else if (link.matches('[data-door]') && beside() && wide()) {
            event.preventDefault();
            open(link.href, beside(), link);
        }
    });

    const close = () => {
        beside().innerHTML = hint;
        opened?.classList.remove('here');
        (opened?.matches('a') ? opened : opened?.querySelector('a'))?.focus();
        opened = null;
    };
    document.addEventListener('click', event => {
        if (event.target.closest?.('[data-door-close]')) close();
    });
    document.addEventListener('keydown', event => {
        if (event.key === 'Escape' && opened && beside()?.contains(document.activeElement)) close();
    });

    document.addEventListener('submit', event => {
        const form = event.target;
        const list = document.getElementById('door-list');
        if (!form.matches?.('[data-door-find]') || !list || !window.htmx) return;
        event.preventDefault();
        const asked = new FormData(form);
        open(form.getAttribute('action') + '?' + new URLSearchParams(asked), list, null);
        // what is taken away is what the list shows
        asked.forEach((value, name) => {
            const field = document.querySelector('.door-export input[name="' + name + '"]');
            if (field) field.value = value;
        });
    });

    // the file is taken away without leaving the page, so the form may be sent again
    document.addEventListener('submit', event => {
        if (event.target.matches?.('.door-export')) setTimeout(() => {
            delete event.target.dataset.sent;
            event.target.querySelectorAll('[aria-busy]').forEach(button => button.removeAttribute('aria-busy'));
        }, 1500);
    });

    let last = null;
    document.addEventListener('focusin', event => {
        if (event.target.matches?.('.write textarea')) last = event.target;
    });
    const told = area => area.dispatchEvent(new Event('input', { bubbles: true }));
    const insert = (area, text) => {
        area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
        area.focus();
        told(area);
    };
    document.addEventListener('click', event => {
        const button = event.target.closest?.('button[data-insert], button[data-add], button[data-slot]');
        if (!button) return;
        if (button.dataset.insert) {
            insert(last ?? document.getElementById('part-in-1'), '【' + button.dataset.insert + '】');
        } else if (button.dataset.add) {
            const area = document.getElementById('part-in-' + button.dataset.add);
            const said = button.parentElement.querySelector('.said').textContent;
            area.value += (area.value.trim() ? '\n' : '') + said;
            area.focus();
            told(area);
        } else {
            const area = document.getElementById('part-in-' + button.dataset.part);
            const typed = button.dataset.typed;
            const at = area.value.search(new RegExp('(?<![\\d.,])' + typed.replace('.', '\\.') + '(?![\\d.])'));
            if (at < 0) return;
            area.setSelectionRange(at, at + typed.length);
            insert(area, '【' + button.dataset.slot + '】');
        }
    });
})();
